import type { Message, Step } from '#domain/kernel/step.ts';
import type { SealedMessage, SealedStep } from '#domain/sync/sealed-step.ts';
import { keyIdOf, openBox, sealBox } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

/**
 * Moves the personal values of a step's command and events into one encrypted list. Equal values (as JSON) stand in it
 * once; `personal: {field: value}` becomes `personal: {field: place in the list}`. Fields that are undefined are left
 * out, as in JSON. A step without personal values has no `sealed`.
 *
 * @param key the stream's own key, 32 bytes
 */
export function sealStep(step: Step, key: Uint8Array): SealedStep {
  const places = new Map<string, number>();
  const { command, events, ...envelope } = step;
  const sealedStep: SealedStep = {
    ...envelope,
    command: withPlaces(command, places),
    events: events.map((event) => withPlaces(event, places)),
  };
  if (places.size === 0) return sealedStep;
  const list = `[${[...places.keys()].join(',')}]`;
  return { ...sealedStep, sealed: sealBox(key, list, contextOf(step)).toString('base64'), key: keyIdOf(key) };
}

/**
 * The step as it was before `sealStep`. Without the key (erased, or not ours) every message comes back without its
 * `personal`; a step that has nothing sealed comes back whole, key or not.
 *
 * @throws SecretError `segel-rusak` for another key, or a step that was changed since
 */
export function openStep(sealedStep: SealedStep, key: Uint8Array | null): Step {
  const { sealed, key: _keyId, command, events, ...envelope } = sealedStep;
  const open = openerFor(sealedStep, sealed, key);
  return { ...envelope, command: open(command), events: events.map(open) };
}

function openerFor(step: SealedStep, sealed: string | undefined, key: Uint8Array | null) {
  if (sealed === undefined) return (message: SealedMessage): Message => withValues(message, [], step.stepId);
  if (key === null) return withoutPersonal;
  const list = openBox(key, Buffer.from(sealed, 'base64'), contextOf(step));
  const values: readonly unknown[] = JSON.parse(list.toString('utf8'));
  return (message: SealedMessage): Message => withValues(message, values, step.stepId);
}

function contextOf(step: { readonly stepId: string; readonly stream: string }): string {
  return `${step.stepId} ${step.stream}`;
}

function withPlaces(message: Message, places: Map<string, number>): SealedMessage {
  if (message.personal === undefined) return withoutPersonal(message);
  const entries: [string, number][] = [];
  for (const [field, value] of Object.entries(message.personal)) {
    const json: string | undefined = JSON.stringify(value);
    if (json === undefined) continue;
    const place = places.get(json) ?? places.size;
    places.set(json, place);
    entries.push([field, place]);
  }
  return { ...message, personal: Object.fromEntries(entries) };
}

function withValues(message: SealedMessage, values: readonly unknown[], stepId: string): Message {
  if (message.personal === undefined) return withoutPersonal(message);
  const entries = Object.entries(message.personal).map(([field, place]): [string, unknown] => {
    if (!(place in values)) throw new SecretError('segel-rusak', stepId);
    return [field, values[place]];
  });
  return { ...message, personal: Object.fromEntries(entries) };
}

function withoutPersonal(message: Message | SealedMessage): { readonly kind: string } {
  const { personal: _personal, ...facts } = message;
  return facts;
}

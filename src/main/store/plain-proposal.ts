import { ROLES } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';

type Fields = Readonly<Record<string, unknown>>;

const ROLE_NAMES: ReadonlySet<unknown> = new Set(ROLES);
const STREAM = /^(?:complaint|office|institution)\/./s;
/** The fields of a step without a personal part, and of one that is sealed: two more. */
const OPEN_FIELDS = 8;
const SEALED_FIELDS = 10;

/**
 * Whether this is a `proposed` record as every step of a case is written: what almost every line of a journal is, told
 * without the general check of shapes, which takes many times as long. Whatever is said no to is left to that check.
 */
export function isPlainProposal(
  value: unknown,
): value is { readonly t: 'proposed'; readonly step: SealedStep } {
  return isFields(value, 2) && value.t === 'proposed' && isPlainStep(value.step);
}

/** The same for what a hub gave: a `received` record of a step. */
export function isPlainReceived(value: unknown): value is PlainReceived {
  return (
    isFields(value, 4) &&
    value.t === 'received' &&
    isText(value.ack) &&
    isText(value.receivedAt) &&
    isPlainStep(value.step)
  );
}

type PlainReceived = {
  readonly t: 'received';
  readonly step: SealedStep;
  readonly ack: string;
  readonly receivedAt: string;
};

function isPlainStep(step: unknown): boolean {
  return (
    (isFields(step, OPEN_FIELDS) ||
      (isFields(step, SEALED_FIELDS) && isText(step.sealed) && isText(step.key))) &&
    isText(step.stepId) &&
    step.stepId !== '' &&
    isText(step.stream) &&
    STREAM.test(step.stream) &&
    isText(step.replica) &&
    isActor(step.actor) &&
    isText(step.at) &&
    isHead(step.base) &&
    isMessage(step.command) &&
    Array.isArray(step.events) &&
    step.events.every(isMessage)
  );
}

function isActor(actor: unknown): boolean {
  return (
    isFields(actor, 3) &&
    isText(actor.personId) &&
    ROLE_NAMES.has(actor.role) &&
    (actor.officeId === null || isText(actor.officeId))
  );
}

function isHead(head: unknown): boolean {
  return isFields(head, 2) && isCount(head.version) && isText(head.hash);
}

function isMessage(message: unknown): boolean {
  if (!isObject(message) || !isText(message.kind)) return false;
  const { personal } = message;
  return personal === undefined || (isObject(personal) && Object.values(personal).every(isCount));
}

/** An object with so many fields: with all of them named, there can be no other. */
function isFields(value: unknown, count: number): value is Fields {
  return isObject(value) && Object.keys(value).length === count;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

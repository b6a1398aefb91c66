import { MOST_STEPS } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { unsentCount } from '#main/desk/ledger.ts';
import { takeMeetings } from '#main/desk/sync/take-page.ts';
import { keyIdOf } from '#sealed/cipher.ts';

/** Steps of one stream that are sent together, in the order of its history. */
export type Portion = {
  readonly stream: StreamId;
  readonly acked: number;
  readonly steps: readonly SealedStep[];
};

/** Every step that no hub has, stream by stream, but for those on locked cases; the shared settings first, since cases are judged by them. */
export async function* unsentSteps(parts: DeskParts): AsyncGenerator<Portion> {
  const { picture, settings } = parts;
  const ledger = settings.ledger();
  const own = ledger !== null && unsentCount(ledger) > 0 ? [ledger.stream] : [];
  const open = picture.unsent().filter((stream) => !parts.keys.isLocked(stream));
  for (const stream of [...own, ...open]) {
    await sealAgain(parts, stream);
    yield portionOf(parts, stream);
  }
}

/** What was written on rahasia cases that nobody here has opened: their key could not go along. */
export async function lockedSteps(parts: DeskParts): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const stream of parts.picture.unsent().filter(parts.keys.isLocked))
    ids.push(...(await portionOf(parts, stream)).steps.map(({ stepId }) => stepId));
  return ids;
}

/** Steps that stand under another key than their stream's are written again under it: nobody else has that one. */
async function sealAgain(parts: DeskParts, stream: StreamId): Promise<void> {
  const key = parts.keys.keyOf(stream);
  if (key === null || !parts.keys.isGuarded(stream)) return;
  const { steps } = await portionOf(parts, stream);
  if (steps.every((step) => step.key === undefined || step.key === keyIdOf(key))) return;
  await parts.inTurn(() => takeMeetings(parts, [{ stream, incoming: [], refused: new Map() }]));
}

/** The same in portions of at most what one push may carry; a stream's steps keep their order. */
export async function* inPortions(source: AsyncIterable<Portion>): AsyncGenerator<readonly Portion[]> {
  let portions: Portion[] = [];
  let count = 0;
  for await (const portion of source) {
    for (let from = 0; from < portion.steps.length; ) {
      const room = MOST_STEPS - count;
      const steps = portion.steps.slice(from, from + room);
      portions.push({ ...portion, steps });
      from += steps.length;
      count += steps.length;
      if (count < MOST_STEPS) continue;
      yield portions;
      [portions, count] = [[], 0];
    }
  }
  if (portions.length > 0) yield portions;
}

/** The keys of streams that the hub may not know yet. */
export function keysOf(
  { keys }: DeskParts,
  portions: readonly Portion[],
): { stream: StreamId; key: string }[] {
  const fresh = new Set(portions.filter(({ acked }) => acked === 0).map(({ stream }) => stream));
  return [...fresh].flatMap((stream) => {
    const key = keys.keyOf(stream);
    return key === null ? [] : [{ stream, key: Buffer.from(key).toString('base64') }];
  });
}

async function portionOf({ picture, settings, store }: DeskParts, stream: StreamId): Promise<Portion> {
  const ledger = stream.startsWith('complaint/') ? await picture.entry(stream) : settings.ledger();
  const { places, acked } = ledger ?? { places: [], acked: 0 };
  const steps: SealedStep[] = [];
  for (const place of places.slice(acked)) steps.push(await store.readStep(place));
  return { stream, acked, steps };
}

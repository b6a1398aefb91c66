import { MOST_STEPS } from '#contract/hub/wire.ts';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';
import { forkedAt } from '#main/desk/sync/take-whole.ts';
import { withdraw } from '#main/desk/sync/withdraw.ts';
import type { Place } from '#main/store/step-store.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** Streams that one question about heads names. */
const ASKED_AT_ONCE = 1_000;

type Held = { readonly stream: StreamId; readonly places: readonly Place[]; readonly acked: number };

/**
 * Offers a hub that was restored everything that it, before, had acknowledged and does not have now, with its own signed
 * word for each step. What it holds on another way is left to the pull that follows; a case that is not this desk's any more is
 * let go, and what the hub did not take of it is kept aside. May be broken off and done again. Answers the
 * rahasia cases that are still to be offered, once somebody here has opened them. `only`: these alone.
 */
export async function offerAgain(
  parts: DeskParts,
  hub: HubPort,
  epoch: string,
  only: ReadonlySet<StreamId> | null,
): Promise<readonly StreamId[]> {
  const acks = await acksInJournal(parts);
  const owed: StreamId[] = [];
  for await (const all of heldAcked(parts)) {
    const meant = only === null ? all : all.filter(({ stream }) => only.has(stream));
    // Without its key nobody could read what the hub is offered.
    const some = meant.filter(({ stream }) => !parts.keys.isLocked(stream));
    for (const { stream } of meant) if (parts.keys.isLocked(stream)) owed.push(stream);
    const heads = await headsOf(hub, some);
    const refusedAt = new Map<StreamId, number>();
    for (const held of some) {
      const steps = await missingThere(parts, held, heads[held.stream] ?? null);
      for (let from = 0; from < steps.length && !refusedAt.has(held.stream); from += MOST_STEPS) {
        const refused = await offer(parts, hub, epoch, steps.slice(from, from + MOST_STEPS), acks);
        if (refused !== null) refusedAt.set(held.stream, refused);
      }
    }
    await letGo(parts, hub, some, refusedAt);
  }
  return owed;
}

/** Lets go of the cases that the hub does not show to this desk, now that it has heard all of them. */
async function letGo(
  parts: DeskParts,
  hub: HubPort,
  some: readonly Held[],
  refusedAt: ReadonlyMap<StreamId, number>,
): Promise<void> {
  const heads = await headsOf(hub, some);
  const gone: StreamId[] = [];
  for (const { stream } of some) {
    if (!stream.startsWith('complaint/') || (heads[stream] ?? null) !== null) continue;
    const refused = refusedAt.get(stream);
    if (refused !== undefined) await forkedAt(parts, stream, refused);
    gone.push(stream);
  }
  await withdraw(parts, gone);
}

async function headsOf(hub: HubPort, some: readonly Held[]): Promise<Record<string, Head | null>> {
  return (await hub.sync.heads({ streams: some.map(({ stream }) => stream) })).heads;
}

/** Answers the version that the first step stood on that the hub did not take; null when it took all. */
async function offer(
  { keys }: DeskParts,
  hub: HubPort,
  epoch: string,
  steps: readonly SealedStep[],
  words: ReadonlyMap<string, string>,
): Promise<number | null> {
  const [first] = steps;
  if (first === undefined) return null;
  const key = keys.keyOf(first.stream);
  const given = key === null ? [] : [{ stream: first.stream, key: Buffer.from(key).toString('base64') }];
  const acks = Object.fromEntries(steps.map(({ stepId }) => [stepId, words.get(stepId) ?? '-']));
  const { results } = await hub.sync.push({ epoch, steps: [...steps], keys: given, acks });
  const at = results.findIndex(
    (result, index) =>
      result.outcome !== 'diterima' || result.head.hash !== nextHead(steps[index] ?? first).hash,
  );
  return at < 0 ? null : (steps[at]?.base.version ?? 0);
}

/** The steps after the hub's head, if that head is one of this desk's own. */
async function missingThere(
  { store }: DeskParts,
  { places, acked }: Held,
  head: Head | null,
): Promise<readonly SealedStep[]> {
  const from = head?.version ?? 0;
  if (from >= acked) return [];
  const last = from === 0 ? undefined : places[from - 1];
  if (last !== undefined && nextHead(await store.readStep(last)).hash !== head?.hash) return [];
  const steps: SealedStep[] = [];
  for (const place of places.slice(from, acked)) steps.push(await store.readStep(place));
  return steps;
}

async function* heldAcked({ picture, settings }: DeskParts): AsyncGenerator<readonly Held[]> {
  const ledger = settings.ledger();
  let some: Held[] = ledger !== null && ledger.acked > 0 ? [ledger] : [];
  for (let ordinal = 0; ordinal < picture.size(); ordinal += 1) {
    if (picture.queue.row(ordinal) === null) continue;
    const entry = await picture.entryAt(ordinal);
    if (entry.acked > 0) some.push(entry);
    if (some.length < ASKED_AT_ONCE) continue;
    yield some;
    some = [];
    await breathe();
  }
  if (some.length > 0) yield some;
}

/** The hub's word for every step that it acknowledged, as the journal keeps it. */
async function acksInJournal({ store }: DeskParts): Promise<ReadonlyMap<string, string>> {
  const acks = new Map<string, string>();
  await store.verifyAll(
    () => undefined,
    (record) => {
      if (record.t === 'received') acks.set(record.step.stepId, record.ack);
      if (record.t === 'numbered') acks.set(record.stepId, record.ack);
    },
  );
  return acks;
}

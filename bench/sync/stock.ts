import type { Complaint } from '#domain/complaint/complaint.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { GENESIS, type StreamId } from '#domain/kernel/step.ts';
import { confidentialFacts, evolveBare } from '#domain/sync/bare.ts';
import { audienceOf } from '#domain/sync/feed.ts';
import { newsOf, type Route, rerouted } from '#domain/sync/routing.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { FeedEntry, StoredStep, StoredStream, Writes } from '#hub/core/event-log.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';
import { storedStep } from '#hub/core/stored-step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { SAMPLE_READERS } from '#main/desk/sample/cast.ts';

export type Stocked = {
  readonly cases: number;
  readonly steps: number;
  readonly events: number;
  /** All steps as JSON, for what they pack to. */
  readonly raw: readonly string[];
};

const NOTHING: Writes = { steps: [], streams: [], entries: [], held: [], released: [] };
const CASES_AT_ONCE = 500;
const ENTRIES_AT_ONCE = 5_000;

/**
 * Puts a desk's queue into a hub's database as if each step had been pushed by itself when it was written: the same
 * histories, and an entry in every feed for each.
 */
export async function stock(hub: HubParts, desk: Desk): Promise<Stocked> {
  const byCase = await histories(desk);
  const entries: { readonly at: string; readonly entry: FeedEntry }[] = [];
  const raw: string[] = [];
  let events = 0;
  const all = [...byCase];
  for (let from = 0; from < all.length; from += CASES_AT_ONCE) {
    const some = all.slice(from, from + CASES_AT_ONCE).map(([stream, steps]) => {
      raw.push(...steps.map((step) => JSON.stringify(step)));
      for (const step of steps) events += step.events.length;
      return caseOf(hub, desk, stream, steps);
    });
    for (const one of some) entries.push(...one.entries);
    const writes = {
      ...NOTHING,
      steps: some.flatMap(({ steps }) => steps),
      streams: some.map(({ stored }) => stored),
    };
    const names = some.map(({ stored }) => stored.stream);
    await hub.log.transact(names, [], async () => ({ writes, value: undefined }));
  }
  entries.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  for (let from = 0; from < entries.length; from += ENTRIES_AT_ONCE) {
    const some = entries.slice(from, from + ENTRIES_AT_ONCE).map(({ entry }) => entry);
    await hub.log.transact([], [], async () => ({ writes: { ...NOTHING, entries: some }, value: undefined }));
  }
  return { cases: all.length, steps: raw.length, events, raw };
}

async function histories(desk: Desk): Promise<ReadonlyMap<StreamId, readonly SealedStep[]>> {
  const byCase = new Map<StreamId, SealedStep[]>();
  await desk.store.verifyAll((step) => {
    if (!step.stream.startsWith('complaint/')) return;
    const steps = byCase.get(step.stream);
    if (steps === undefined) byCase.set(step.stream, [step]);
    else steps.push(step);
  });
  return byCase;
}

type Told = { readonly at: string; readonly entry: FeedEntry };
type Folded = {
  readonly stored: StoredStream;
  readonly steps: readonly StoredStep[];
  readonly entries: readonly Told[];
};

function caseOf(hub: HubParts, desk: Desk, stream: StreamId, steps: readonly SealedStep[]): Folded {
  const key = desk.keys.keyOf(stream);
  let state: Complaint = emptyComplaint(stream.slice('complaint/'.length));
  let route: Route = { audience: [], lingering: [] };
  const entries: Told[] = [];
  let head = GENESIS;
  const stored = steps.map((step): StoredStep => {
    const after = head.version;
    state = evolveBare(state, step);
    const audience = audienceOf(confidentialFacts(state), SAMPLE_READERS);
    const next = rerouted(route, audience, { state, today: step.at.slice(0, 10), days: hub.lingeringDays });
    for (const { feed, kind } of newsOf(route, next))
      entries.push({ at: step.at, entry: { feed, kind, stream, after: kind === 'masuk' ? 0 : after } });
    route = next;
    const one = storedStep(hub, step, step.at);
    head = one.head;
    return one;
  });
  const wrapped = key === null ? null : hub.secrets.wrapKey(stream, Buffer.from(key).toString('base64'));
  return { stored: { stream, head, state, ...route, key: wrapped }, steps: stored, entries };
}

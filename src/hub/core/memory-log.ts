import { shownConfidentiality } from '#domain/complaint/complaint.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Feed } from '#domain/sync/feed.ts';
import type {
  EventLog,
  FeedEntry,
  HeldStep,
  LockedView,
  Page,
  StoredStep,
  StoredStream,
  Writes,
} from '#hub/core/event-log.ts';

/** What a memory log holds; a copy of it is a backup. */
export type MemoryHub = {
  epoch: string;
  readonly streams: Map<StreamId, StoredStream>;
  readonly steps: Map<StreamId, StoredStep[]>;
  readonly numbered: Map<string, StoredStep>;
  readonly entries: FeedEntry[];
  readonly held: Map<string, HeldStep>;
};

export function emptyHub(epoch: string): MemoryHub {
  return {
    epoch,
    streams: new Map(),
    steps: new Map(),
    numbered: new Map(),
    entries: [],
    held: new Map(),
  };
}

/** An event log without a database, for tests and fuzz; it keeps the contract that PostgreSQL's log keeps. */
export function memoryLog(hub: MemoryHub): EventLog {
  const listeners = new Set<(feeds: readonly Feed[]) => void>();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const view: LockedView = {
    stream: (stream) => hub.streams.get(stream) ?? null,
    numbered: (stepId) => hub.numbered.get(stepId) ?? null,
    held: (stepId) => hub.held.get(stepId) ?? null,
  };
  return {
    epoch: async () => hub.epoch,
    transact: (_streams, _stepIds, work) =>
      inTurn(async () => {
        const { writes, value } = await work(view);
        write(hub, writes);
        const feeds = [...new Set(writes.entries.map(({ feed }) => feed))];
        if (feeds.length > 0) for (const listener of [...listeners]) listener(feeds);
        return value;
      }),
    streams: async (streams) => found(streams, (stream) => hub.streams.get(stream)),
    routes: async (streams) => found(streams, (stream) => hub.streams.get(stream)),
    ends: async (feeds) => Object.fromEntries(feeds.map((feed) => [feed, String(hub.entries.length)])),
    streamsIn: async (feed, after, limit) => {
      const streams = hub.entries.filter((entry) => entry.feed === feed).map(({ stream }) => stream);
      return [...new Set(streams)]
        .sort()
        .filter((stream) => stream > after)
        .slice(0, limit);
    },
    steps: async (wanted) =>
      new Map(
        wanted.map(({ stream, after }) => [stream, (hub.steps.get(stream) ?? []).slice(after)] as const),
      ),
    lines: async (streams) =>
      streams
        .flatMap(({ stream, version }) => (hub.steps.get(stream) ?? []).slice(0, version).map(asLine))
        .join('\n'),
    page: async (after, limit) => pageOf(hub, after, limit),
    lingeringBefore: async (day, limit) =>
      [...hub.streams.values()]
        .filter(({ lingering }) => lingering.some(({ until }) => until < day))
        .slice(0, limit)
        .map(({ stream }) => stream),
    confidential: async (after, limit) =>
      [...hub.streams.values()]
        .filter(({ state }) => state !== null && shownConfidentiality(state) === 'rahasia')
        .map(({ stream }) => stream)
        .sort()
        .filter((stream) => stream > after)
        .slice(0, limit),
    held: async () => [...hub.held.values()].filter(({ dropped }) => dropped === null),
    listen: (listener) => {
      const mine = (feeds: readonly Feed[]): void => listener(feeds);
      listeners.add(mine);
      return () => {
        listeners.delete(mine);
      };
    },
  };
}

function asLine({ step, ack, receivedAt }: StoredStep): string {
  return JSON.stringify({ t: 'received', step, ack, receivedAt });
}

function found<V>(
  streams: readonly StreamId[],
  get: (stream: StreamId) => V | undefined,
): ReadonlyMap<StreamId, V> {
  const all = new Map<StreamId, V>();
  for (const stream of streams) {
    const value = get(stream);
    if (value !== undefined) all.set(stream, value);
  }
  return all;
}

function write(hub: MemoryHub, { steps, streams, entries, held, released }: Writes): void {
  for (const stored of steps) {
    const { stream, stepId } = stored.step;
    if (hub.numbered.has(stepId)) throw new Error(`step ${stepId} is numbered twice`);
    const known = hub.steps.get(stream) ?? [];
    if (known.length + 1 !== stored.head.version) throw new Error(`${stream} has a gap`);
    hub.steps.set(stream, [...known, stored]);
    hub.numbered.set(stepId, stored);
  }
  for (const stream of streams) hub.streams.set(stream.stream, stream);
  hub.entries.push(...entries);
  for (const one of held) hub.held.set(one.step.stepId, one);
  for (const stepId of released) hub.held.delete(stepId);
}

/** A cursor is the number of the entry after it, over all feeds. */
function pageOf(hub: MemoryHub, after: Readonly<Record<string, string>>, limit: number): Page {
  const wanted = new Map(Object.entries(after).map(([feed, cursor]) => [feed, Number(cursor || 0)]));
  const first = Math.min(...wanted.values(), hub.entries.length);
  const entries: FeedEntry[] = [];
  let at = first;
  for (; at < hub.entries.length && entries.length < limit; at += 1) {
    const entry = hub.entries[at];
    const from = entry === undefined ? undefined : wanted.get(entry.feed);
    if (entry !== undefined && from !== undefined && at >= from) entries.push(entry);
  }
  const cursors = Object.fromEntries(
    [...wanted].map(([feed, cursor]) => [feed, String(Math.max(cursor, at))]),
  );
  return { entries, cursors, more: at < hub.entries.length };
}

import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { GENESIS, type Head, type StreamId } from '#domain/kernel/step.ts';
import type { Feed } from '#domain/sync/feed.ts';
import type { EventLog, FeedEntry, StoredStream, Writes } from '#hub/core/event-log.ts';
import { nextHead } from '#sealed/step-hash.ts';
import { aStep } from '#tests/support/step-builders.ts';

export const NOTHING: Writes = { steps: [], streams: [], entries: [], held: [], released: [] };

/** What a push writes beside its step; `before` runs while the stream is locked. */
export type PushExtras = Partial<StoredStream> & {
  readonly feeds?: readonly Feed[];
  readonly before?: () => Promise<void>;
  /** Anything that the step shall carry. */
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** A push of one step as a hub makes it: at the end of its stream, or, when it came before, what it was then. */
export function pushOne(
  log: EventLog,
  stream: StreamId,
  stepId: string,
  { feeds = ['semua'], before = async () => undefined, facts = {}, ...more }: PushExtras = {},
): Promise<Head> {
  return log.transact([stream], [stepId], async (view) => {
    await before();
    const known = view.numbered(stepId);
    if (known !== null) return { writes: NOTHING, value: known.head };
    const stored = view.stream(stream);
    const base = stored?.head ?? GENESIS;
    const step = aStep(1, { stepId, stream, base, ...facts });
    const head = nextHead(step);
    const state = emptyComplaint(stream);
    const kind = base.version === 0 ? 'masuk' : 'langkah';
    const entries = feeds.map((feed): FeedEntry => ({ feed, kind, stream, after: base.version }));
    const written: StoredStream = {
      ...{ stream, head, state, audience: feeds, lingering: [], key: 'kunci' },
      ...more,
    };
    const receivedAt = '2026-03-13T09:12:00.000+07:00';
    return {
      writes: {
        ...NOTHING,
        steps: [{ step, head, ack: `kata ${stepId}`, receivedAt }],
        streams: [written],
        entries,
      },
      value: head,
    };
  });
}

/** One push of a step to each of several complaints. */
export function pushMany(
  log: EventLog,
  streams: readonly StreamId[],
  name: string,
  feeds: readonly Feed[],
): Promise<void> {
  return log.transact(streams, [], async (view) => {
    const all = [...new Set(streams)].map((stream) => {
      const base = view.stream(stream)?.head ?? GENESIS;
      const step = aStep(1, { stepId: `${name} ${stream}`, stream, base });
      return { stream, base, step, head: nextHead(step), ack: 'kata', receivedAt: step.at };
    });
    const writes: Writes = {
      ...NOTHING,
      steps: all,
      streams: all.map(({ stream, head }) => {
        return { stream, head, state: null, audience: feeds, lingering: [], key: null };
      }),
      entries: all.flatMap(({ stream, base }) =>
        feeds.map((feed) => ({ feed, kind: 'langkah' as const, stream, after: base.version })),
      ),
    };
    return { writes, value: undefined };
  });
}

/** Reads feeds to their end; answers what was read and where they stand. */
export async function readOn(
  log: EventLog,
  from: Readonly<Record<string, string>>,
  limit = 7,
): Promise<{ readonly entries: readonly FeedEntry[]; readonly cursors: Readonly<Record<string, string>> }> {
  const entries: FeedEntry[] = [];
  let cursors = from;
  for (;;) {
    const page = await log.page(cursors, limit);
    entries.push(...page.entries);
    cursors = page.cursors;
    if (!page.more) return { entries, cursors };
  }
}

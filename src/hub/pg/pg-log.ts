import type { Pool, PoolClient } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import type { EventLog, LockedView, Writes } from '#hub/core/event-log.ts';
import { openFeedNews } from '#hub/pg/feed-news.ts';
import { readPage, writeEntries } from '#hub/pg/feed-pages.ts';
import { endsOf, streamsIn } from '#hub/pg/feed-streams.ts';
import { forgetEmpty, lockStreams } from '#hub/pg/lock-streams.ts';
import { pgReads } from '#hub/pg/pg-reads.ts';
import { feedName } from '#hub/pg/rows.ts';
import { slots } from '#hub/pg/slots.ts';
import { type Commit, inTransaction } from '#hub/pg/transaction.ts';
import { releaseHeld, writeHeld, writeSteps, writeStreams } from '#hub/pg/write-streams.ts';

/** Connections that transactions leave free, for what their work reads meanwhile and for everybody else. */
const LEFT_FREE = 4;

export type PgLog = EventLog & {
  /** Ends what this log itself opened; the pool is whoever's it was. */
  readonly close: () => Promise<void>;
};

/**
 * The event log of one institution on PostgreSQL, whose tables are up to date (`migrate`) and know it
 * (`theInstitution`). Any number of processes may have one on the same database.
 */
export async function openPgLog(
  pool: Pool,
  institution: StreamId,
  onFault: (error: unknown) => void,
): Promise<PgLog> {
  const news = await openFeedNews(pool, institution, onFault);
  const inSlot = slots(Math.max(1, (pool.options.max ?? 10) - LEFT_FREE));
  return {
    ...pgReads(pool, institution),
    page: (after, limit) => readPage(pool, institution, after, limit),
    ends: (feeds) => endsOf(pool, institution, feeds),
    streamsIn: (feed, after, limit) => streamsIn(pool, institution, feed, after, limit),
    listen: news.listen,
    close: news.close,
    transact: async (streams, stepIds, work) => {
      const names = [...new Set(streams)];
      const { writes, value, place } = await inSlot(() =>
        inTransaction(pool, async (client, commit) => {
          const view = await lockStreams(client, institution, names, stepIds);
          const done = await work(view);
          refuseUnlocked(names, done.writes);
          refuseGaps(view, done.writes);
          return { ...done, place: await writeAll(client, institution, names, done.writes, commit) };
        }),
      );
      if (place !== null) news.tell([...new Set(writes.entries.map(({ feed }) => feedName(feed)))], place);
      return value;
    },
  };
}

/** Writes and commits in one go; answers the place of what was added to feeds. */
async function writeAll(
  client: PoolClient,
  institution: StreamId,
  locked: readonly StreamId[],
  { steps, streams, entries, held, released }: Writes,
  commit: Commit,
): Promise<string | null> {
  const [place] = await Promise.all([
    writeEntries(client, institution, entries),
    writeSteps(client, institution, steps),
    writeStreams(client, institution, streams),
    writeHeld(client, institution, held),
    releaseHeld(client, institution, released),
    forgetEmpty(client, institution, locked),
    commit(),
  ]);
  return place;
}

function refuseUnlocked(locked: readonly StreamId[], { steps, streams }: Writes): void {
  const known = new Set(locked);
  const strange = [...streams, ...steps.map(({ step }) => step)].find(({ stream }) => !known.has(stream));
  if (strange !== undefined) throw new Error(`${strange.stream} was not locked`);
}

/** Steps continue their streams one by one; anything else would be a fault of ours. */
function refuseGaps(view: LockedView, { steps }: Writes): void {
  const versions = new Map<StreamId, number>();
  for (const { step, head } of steps) {
    const before = versions.get(step.stream) ?? view.stream(step.stream)?.head.version ?? 0;
    if (head.version !== before + 1) throw new Error(`${step.stream} would have a gap`);
    versions.set(step.stream, head.version);
  }
}

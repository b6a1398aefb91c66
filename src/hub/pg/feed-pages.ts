import type { Pool, PoolClient } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Feed } from '#domain/sync/feed.ts';
import type { FeedEntry, Page } from '#hub/core/event-log.ts';
import { feedName } from '#hub/pg/rows.ts';

/**
 * Where an entry stands in its feed: `place`, then `number`. A place is a number of transactions that lets readers pass
 * nothing that is committed late, although nobody waits for anybody:
 *
 * - it is at least the number of the transaction that writes it. Readers take only places below the oldest transaction
 *   that still runs, so whatever is written after they looked stands behind what they took.
 * - it is at least the number of any transaction that had ended before. Of two that wrote to one stream, the later one
 *   had waited for the earlier one's lock, so its entries stand behind, by place or, where that is equal, by number.
 * - it is not beyond both, so that an entry can be read as soon as those before it have ended.
 */
const PLACE = `greatest(pg_current_xact_id()::text::bigint,
  pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)`;

/** Below it, no entry can come any more. */
export const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint';

/** Adds entries in their order, after the locks of their streams were taken. Answers their place. */
export async function writeEntries(
  client: PoolClient,
  institution: StreamId,
  entries: readonly FeedEntry[],
): Promise<string | null> {
  if (entries.length === 0) return null;
  const { rows } = await client.query<{ place: string }>(
    `with here as materialized (select ${PLACE} as place),
     added as (
       insert into feed_entry (institution, feed, place, number, kind, stream, after)
       select $1, e.feed, here.place, nextval('feed_entry_number'), e.kind, e.stream, e.after
       from here, (
         select * from unnest($2::text[], $3::text[], $4::text[], $5::int[])
           with ordinality as n(feed, kind, stream, after, position) order by position
       ) e
     )
     select place from here`,
    [
      institution,
      entries.map(({ feed }) => feedName(feed)),
      entries.map(({ kind }) => kind),
      entries.map(({ stream }) => stream),
      entries.map(({ after }) => after),
    ],
  );
  return rows[0]?.place ?? null;
}

type EntryRow = {
  readonly feed: Feed;
  readonly place: string;
  readonly number: string;
  readonly kind: FeedEntry['kind'];
  readonly stream: StreamId;
  readonly after: number;
};

/** Reads feeds on from their cursors; each costs one look into the index and what is new. */
export async function readPage(
  pool: Pool,
  institution: StreamId,
  after: Readonly<Record<string, string>>,
  limit: number,
): Promise<Page> {
  const wanted = Object.entries(after).map(([feed, cursor]) => ({ feed, ...placeOf(cursor) }));
  const { rows } = await pool.query<EntryRow>(
    `select e.feed, e.place, e.number, e.kind, e.stream, e.after
     from unnest($2::text[], $3::bigint[], $4::bigint[]) as w(feed, place, number)
     cross join lateral (
       select * from feed_entry f
       where f.institution = $1 and f.feed = w.feed and (f.place, f.number) > (w.place, w.number)
         and f.place < ${HORIZON}
       order by f.place, f.number limit $5
     ) e
     order by e.place, e.number limit $5`,
    [
      institution,
      wanted.map(({ feed }) => feed),
      wanted.map(({ place }) => place),
      wanted.map(({ number }) => number),
      limit + 1,
    ],
  );
  const taken = rows.slice(0, limit);
  const cursors: Record<string, string> = { ...after };
  for (const { feed, place, number } of taken) cursors[feed] = `${place}.${number}`;
  const entries = taken.map(({ feed, kind, stream, after: version }) => ({
    feed,
    kind,
    stream,
    after: version,
  }));
  return { entries, cursors, more: rows.length > limit };
}

const CURSOR = /^(\d{1,18})\.(\d{1,18})$/;

/** A cursor that is none of ours begins at the first entry: reading again does no harm. */
function placeOf(cursor: string): { readonly place: string; readonly number: string } {
  const [, place = '-1', number = '-1'] = CURSOR.exec(cursor) ?? [];
  return { place, number };
}

/** Every feed that ever got an entry; one look into the index for each. */
export async function allFeeds(
  client: Pick<PoolClient, 'query'>,
  institution: StreamId,
): Promise<readonly Feed[]> {
  const { rows } = await client.query<{ feed: Feed }>(
    `with recursive known(feed) as (
       (select feed from feed_entry where institution = $1 order by feed limit 1)
       union all
       select (select f.feed from feed_entry f where f.institution = $1 and f.feed > k.feed order by f.feed limit 1)
       from known k where k.feed is not null
     )
     select feed from known where feed is not null`,
    [institution],
  );
  return rows.map(({ feed }) => feed);
}

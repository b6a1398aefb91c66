import type { Pool } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import { HORIZON } from '#hub/pg/feed-pages.ts';

/** Before every entry; an empty cursor would ask for the feed from its streams again. */
const BEGINNING = '0.0';

/** Where feeds end now; one look into the index for each. */
export async function endsOf(
  pool: Pool,
  institution: StreamId,
  feeds: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await pool.query<{ feed: string; place: string; number: string }>(
    `select w.feed, e.place, e.number
     from unnest($2::text[]) as w(feed)
     cross join lateral (
       select place, number from feed_entry f
       where f.institution = $1 and f.feed = w.feed and f.place < ${HORIZON}
       order by f.place desc, f.number desc limit 1
     ) e`,
    [institution, feeds],
  );
  const ends = new Map(rows.map(({ feed, place, number }) => [feed, `${place}.${number}`]));
  return Object.fromEntries(feeds.map((feed) => [feed, ends.get(feed) ?? BEGINNING]));
}

/** The streams of a feed, each once; one look into the index for each, however many entries it has. */
export async function streamsIn(
  pool: Pool,
  institution: StreamId,
  feed: string,
  after: StreamId | '',
  limit: number,
): Promise<readonly StreamId[]> {
  const next = (than: string): string =>
    `select f.stream from feed_entry f
     where f.institution = $1 and f.feed = $2 and f.stream > ${than} order by f.stream limit 1`;
  const { rows } = await pool.query<{ stream: StreamId }>(
    `with recursive known(stream) as (
       (${next('$3')})
       union all
       select (${next('k.stream')}) from known k where k.stream is not null
     )
     select stream from known where stream is not null limit $4`,
    [institution, feed, after, limit],
  );
  return rows.map(({ stream }) => stream);
}

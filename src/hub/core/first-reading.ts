import { FIRST_READING } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import { streamId } from '#domain/sync/sealed-step-schema.ts';
import type { EventLog } from '#hub/core/event-log.ts';

/** What a page holds of feeds that are read for the first time. */
export type FirstReading = {
  readonly streams: readonly StreamId[];
  /** Of all feeds that were asked for. */
  readonly cursors: Readonly<Record<string, string>>;
  /** Some feed is not through yet. */
  readonly more: boolean;
};

/** A cursor on the way through a feed's streams: where the feed ended when it began, and the last stream that was given. */
type Way = { readonly end: string; readonly last: StreamId | '' };

/**
 * Reads feeds that somebody has nothing of yet stream by stream: each comes whole and once, however many entries tell of it.
 * Then their cursors stand where the feeds ended when it began, so that nothing that came meanwhile is missed.
 */
export async function firstReading(
  log: Pick<EventLog, 'ends' | 'streamsIn'>,
  cursors: Readonly<Record<string, string>>,
  limit: number,
): Promise<FirstReading> {
  const ways = Object.entries(cursors).flatMap(([feed, cursor]) => {
    const way = wayOf(cursor);
    return way === null ? [] : [{ feed, ...way }];
  });
  const begun = ways.filter(({ end }) => end === '').map(({ feed }) => feed);
  const ends = begun.length === 0 ? {} : await log.ends(begun);
  const after: Record<string, string> = { ...cursors };
  const streams: StreamId[] = [];
  for (const { feed, end: known, last } of ways) {
    const end = known === '' ? (ends[feed] ?? '') : known;
    const room = limit - streams.length;
    const some = room === 0 ? [] : await log.streamsIn(feed, last, room);
    streams.push(...some);
    // As many as there was room for: there may be more of them.
    after[feed] = some.length === room ? `${FIRST_READING}${end}|${some.at(-1) ?? last}` : end;
  }
  const more = Object.values(after).some((cursor) => cursor.startsWith(FIRST_READING));
  return { streams: [...new Set(streams)], cursors: after, more };
}

/** Null for a feed that was read to its end once. */
function wayOf(cursor: string): Way | null {
  if (cursor === '') return { end: '', last: '' };
  if (!cursor.startsWith(FIRST_READING)) return null;
  const [end = '', ...rest] = cursor.slice(FIRST_READING.length).split('|');
  const last = streamId.safeParse(rest.join('|'));
  return { end, last: last.success ? last.data : '' };
}

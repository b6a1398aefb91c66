import type { Complaint } from '#domain/complaint/complaint.ts';
import { shownConfidentiality } from '#domain/complaint/complaint.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Feed } from '#domain/sync/feed.ts';

/** A right to go on reading after the case went to another office, until the end of this day in the institution's zone. */
export type Lingering = { readonly feed: Feed; readonly until: CivilDate };

export type Route = { readonly audience: readonly Feed[]; readonly lingering: readonly Lingering[] };

/** What a feed has to be told: new steps, a case that is new to it, or one that is its no more. */
export type FeedNews = { readonly feed: Feed; readonly kind: 'langkah' | 'masuk' | 'keluar' };

/**
 * Where a case goes once its state has changed. An office that had it goes on reading for some days (calendar days);
 * a case that became rahasia is withdrawn from everybody else at once.
 */
export function rerouted(
  before: Route,
  audience: readonly Feed[],
  { state, today, days }: { readonly state: Complaint; readonly today: CivilDate; readonly days: number },
): Route {
  if (shownConfidentiality(state) === 'rahasia') return { audience, lingering: [] };
  const lingering = [
    ...before.lingering.filter(({ feed, until }) => !audience.includes(feed) && until >= today),
    ...before.audience
      .filter((feed) => feed.startsWith('kantor/') && !audience.includes(feed))
      .map((feed) => ({ feed, until: addDays(today, days) })),
  ];
  return { audience, lingering };
}

/** Every feed that reads the case by this route. */
export function readersOf({ audience, lingering }: Route): readonly Feed[] {
  return [...audience, ...lingering.map(({ feed }) => feed)];
}

/**
 * What feeds have to be told when a case went from one route to another. `between`: feeds that it passed on the way, with
 * steps that were taken together; whoever sent those may hold them.
 */
export function newsOf(before: Route, after: Route, between: readonly Feed[] = []): readonly FeedNews[] {
  const [then, now] = [readersOf(before), readersOf(after)];
  const gone = new Set([...then, ...between].filter((feed) => !now.includes(feed)));
  return [
    ...now.map((feed) => ({ feed, kind: then.includes(feed) ? 'langkah' : 'masuk' }) as const),
    ...[...gone].map((feed) => ({ feed, kind: 'keluar' }) as const),
  ];
}

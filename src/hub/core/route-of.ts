import type { Complaint } from '#domain/complaint/complaint.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import { newsOf, type Route, readersOf, rerouted } from '#domain/sync/routing.ts';
import type { FeedEntry, StoredStream } from '#hub/core/event-log.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';

/** What one step made of a case: its state, and whose it is then. */
export type Move = { readonly state: Complaint; readonly audience: Route['audience'] };

/** A case after new steps; `key` is the wrapped key that came with them, for a stream that has none yet. */
type Moved = {
  readonly stream: StreamId;
  readonly head: Head;
  /** One for each new step, in their order. */
  readonly moves: readonly Move[];
  readonly key: string | null;
};

/** The stream's row after new steps, and what its feeds are told, also those that it only passed on the way. */
export function routeOf(
  { parts, today }: { readonly parts: HubParts; readonly today: CivilDate },
  before: StoredStream | null,
  { stream, head, moves, key }: Moved,
): { readonly stored: StoredStream; readonly entries: readonly FeedEntry[] } {
  const was: Route = { audience: before?.audience ?? [], lingering: before?.lingering ?? [] };
  const routes = [was];
  let state = before?.state ?? emptyComplaint(stream.slice('complaint/'.length));
  for (const move of moves) {
    ({ state } = move);
    const last = routes.at(-1) ?? was;
    routes.push(rerouted(last, move.audience, { state, today, days: parts.lingeringDays }));
  }
  const route = routes.at(-1) ?? was;
  const after = before?.head.version ?? 0;
  const news = newsOf(was, route, routes.flatMap(readersOf));
  return {
    stored: {
      stream,
      head,
      state,
      audience: route.audience,
      lingering: route.lingering,
      key: state.erased ? null : (before?.key ?? key),
    },
    entries: news.map(({ feed, kind }) => ({ feed, kind, stream, after: kind === 'masuk' ? 0 : after })),
  };
}

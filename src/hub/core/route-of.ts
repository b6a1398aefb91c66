import type { Complaint } from '#domain/complaint/complaint.ts';
import { civilDateOf, type Instant } from '#domain/kernel/instant.ts';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import { rerouted } from '#domain/sync/routing.ts';
import type { FeedEntry, StoredStream } from '#hub/core/event-log.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';

/** A case after new steps; `key` is the wrapped key that came with them, for a stream that has none yet. */
type Moved = {
  readonly stream: StreamId;
  readonly head: Head;
  readonly state: Complaint;
  readonly audience: StoredStream['audience'];
  readonly key: string | null;
};

/** The stream's row after new steps, and what its feeds are told. */
export function routeOf(
  { parts, now }: { readonly parts: HubParts; readonly now: Instant },
  before: StoredStream | null,
  { stream, head, state, audience, key }: Moved,
): { readonly stored: StoredStream; readonly entries: readonly FeedEntry[] } {
  const was = { audience: before?.audience ?? [], lingering: before?.lingering ?? [] };
  const today = civilDateOf(now);
  const route = rerouted(was, audience, { state, today, days: parts.lingeringDays });
  const after = before?.head.version ?? 0;
  return {
    stored: {
      stream,
      head,
      state,
      audience: route.audience,
      lingering: route.lingering,
      key: state.erased ? null : (before?.key ?? key),
    },
    entries: route.news.map(({ feed, kind }) => ({
      feed,
      kind,
      stream,
      after: kind === 'masuk' ? 0 : after,
    })),
  };
}

import type { StreamId } from '#domain/kernel/step.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import { confidentialFacts } from '#domain/sync/bare.ts';
import { audienceOf } from '#domain/sync/feed.ts';
import { newsOf, rerouted } from '#domain/sync/routing.ts';
import type { FeedEntry, StoredStream, Writes } from '#hub/core/event-log.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';

const AT_ONCE = 200;

/** Sends every rahasia case to whom the changed rule names, and withdraws it from whom it names no more. */
export async function rerouteConfidential(parts: HubParts): Promise<void> {
  let streams = await parts.log.confidential('', AT_ONCE);
  while (streams.length > 0) {
    await rerouteSome(parts, streams);
    streams = await parts.log.confidential(streams.at(-1) ?? '', AT_ONCE);
  }
}

/** Ends reading rights that ran out before today. Answers how many cases that was. */
export async function endLingering(parts: HubParts): Promise<number> {
  const { state } = await institutionOf(parts);
  const today = civilDateOf(parts.now(), state.zone);
  let ended = 0;
  let streams = await parts.log.lingeringBefore(today, AT_ONCE);
  while (streams.length > 0) {
    await rerouteSome(parts, streams);
    ended += streams.length;
    streams = await parts.log.lingeringBefore(today, AT_ONCE);
  }
  return ended;
}

async function rerouteSome(parts: HubParts, streams: readonly StreamId[]): Promise<void> {
  const { stream } = parts.institution;
  const settings = (await parts.log.streams([stream])).get(stream) ?? null;
  const { state: institution } = await parts.institution.at(settings);
  await parts.log.transact(streams, [], async (view) => {
    const stored: StoredStream[] = [];
    const entries: FeedEntry[] = [];
    for (const name of streams) {
      const before = view.stream(name);
      if (before === null || before.state === null) continue;
      const audience = audienceOf(confidentialFacts(before.state), institution.confidentialReaders);
      const route = rerouted(before, audience, {
        state: before.state,
        today: civilDateOf(parts.now(), institution.zone),
        days: parts.lingeringDays,
      });
      stored.push({ ...before, ...route });
      for (const { feed, kind } of newsOf(before, route)) {
        if (kind !== 'langkah') entries.push({ feed, kind, stream: name, after: 0 });
      }
    }
    const writes: Writes = { steps: [], streams: stored, entries, held: [], released: [] };
    return { writes, value: undefined };
  });
}

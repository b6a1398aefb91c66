import type { z } from 'zod';
import type { historyOutput, pulledStream, pullInput, pullOutput } from '#contract/hub/wire.ts';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import { runningRights } from '#domain/sync/directory.ts';
import { type Feed, feedsOf } from '#domain/sync/feed.ts';
import type { FeedEntry, StoredRoute, StoredStep } from '#hub/core/event-log.ts';
import { firstReading } from '#hub/core/first-reading.ts';
import type { Device, HubParts } from '#hub/core/hub-parts.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';

export type PullInput = z.infer<typeof pullInput>;
export type PullPage = z.infer<typeof pullOutput>;
type PulledStream = z.infer<typeof pulledStream>;

/** Entries of feeds read for one page. */
const PAGE_ENTRIES = 500;

/** What is new for a device since its cursors: streams with their new steps, and streams that are its no more. */
export async function pull(parts: HubParts, device: Device, input: PullInput): Promise<PullPage> {
  const epoch = await parts.log.epoch();
  const feeds = await feedsOfDevice(parts, device);
  const after = Object.fromEntries(feeds.map((feed) => [feed, input.cursors[feed] ?? '']));
  const { news, cursors, more } = await newsAfter(parts, after);
  const stored = await parts.log.routes([...new Set(news.map(({ stream }) => stream))]);
  const sees = await visibility(parts, feeds);
  const wanted = wantedOf(news).filter(({ stream }) => sees(stored.get(stream)));
  const steps = await parts.log.steps(wanted);
  const withdrawn = news
    .filter(({ kind, stream }) => (kind === 'keluar' || kind === 'baca') && !sees(stored.get(stream)))
    .map(({ stream }) => stream);
  return {
    epoch,
    feeds: [...feeds],
    cursors: { ...cursors },
    streams: wanted.map(({ stream, after: from }) =>
      pulled(parts, stored.get(stream), steps.get(stream) ?? [], from === 0),
    ),
    withdrawn: [...new Set(withdrawn)],
    more,
  };
}

/** `baca`: the feed is read for the first time, and holds or once held the stream. */
type News = Pick<FeedEntry, 'stream' | 'after'> & { readonly kind: FeedEntry['kind'] | 'baca' };

/** Feeds that are new to the device first, stream by stream; then entry by entry what came to all of them. */
async function newsAfter(
  { log }: HubParts,
  after: Readonly<Record<string, string>>,
): Promise<{
  readonly news: readonly News[];
  readonly cursors: Readonly<Record<string, string>>;
  readonly more: boolean;
}> {
  const first = await firstReading(log, after, PAGE_ENTRIES);
  const news = first.streams.map((stream): News => ({ kind: 'baca', stream, after: 0 }));
  if (first.more) return { ...first, news };
  const { entries, cursors, more } = await log.page(first.cursors, PAGE_ENTRIES);
  return { news: [...news, ...entries], cursors, more };
}

/** Where streams stand, for a desk that compares after a restore; null where it may not know, or the hub does not. */
export async function heads(
  parts: HubParts,
  device: Device,
  streams: readonly StreamId[],
): Promise<Record<string, Head | null>> {
  const sees = await visibility(parts, await feedsOfDevice(parts, device));
  const stored = await parts.log.routes(streams);
  return Object.fromEntries(
    streams.map((stream) => {
      const one = stored.get(stream);
      return [stream, one !== undefined && sees(one) ? one.head : null];
    }),
  );
}

/** One stream after a version; null where this device may not know of it, or there is none. */
export async function history(
  parts: HubParts,
  device: Device,
  { stream, after }: { readonly stream: StreamId; readonly after: number },
): Promise<z.infer<typeof historyOutput>['stream']> {
  const sees = await visibility(parts, await feedsOfDevice(parts, device));
  const stored = (await parts.log.routes([stream])).get(stream);
  if (stored === undefined || !sees(stored)) return null;
  const steps = await parts.log.steps([{ stream, after }]);
  return pulled(parts, stored, steps.get(stream) ?? [], true);
}

/** The feeds of everybody who joined on this device, by the roles they have at this moment. */
export async function feedsOfDevice(parts: HubParts, { persons }: Device): Promise<readonly Feed[]> {
  const { state } = await institutionOf(parts);
  const feeds = persons.flatMap((personId) =>
    runningRights(state, personId, parts.now()).flatMap(({ role, officeId }) =>
      feedsOf({ personId, role, officeId }),
    ),
  );
  return [...new Set(feeds)];
}

/** Whether a stream may be read by whoever reads these feeds today. */
export async function visibility(
  parts: HubParts,
  feeds: readonly Feed[],
): Promise<(stored: StoredRoute | undefined) => boolean> {
  const { state } = await institutionOf(parts);
  const today = civilDateOf(parts.now(), state.zone);
  const mine: ReadonlySet<Feed> = new Set(feeds);
  return (stored) =>
    stored !== undefined &&
    (stored.audience.some((feed) => mine.has(feed)) ||
      stored.lingering.some(({ feed, until }) => mine.has(feed) && until >= today));
}

/** Each stream once, from the earliest version that an entry of the page asks for. */
function wantedOf(entries: readonly News[]): readonly { stream: StreamId; after: number }[] {
  const from = new Map<StreamId, number>();
  for (const { kind, stream, after } of entries) {
    if (kind !== 'keluar') from.set(stream, Math.min(after, from.get(stream) ?? after));
  }
  return [...from].map(([stream, after]) => ({ stream, after }));
}

function pulled(
  parts: HubParts,
  stored: StoredRoute | undefined,
  steps: readonly StoredStep[],
  withKey: boolean,
): PulledStream {
  if (stored === undefined) throw new Error('a stream without its row was to be sent');
  const { stream, key } = stored;
  return {
    stream,
    key: withKey && key !== null ? parts.secrets.openKey(stream, key) : null,
    steps: steps.map(({ step, ack, receivedAt }) => ({ step, ack, receivedAt })),
  };
}

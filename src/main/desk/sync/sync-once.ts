import { type HubKeys, PROTOCOL, PROTOCOL_WITH_PACKS } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { MeetingNews } from '#main/desk/sync/collected-news.ts';
import { fetchAttached } from '#main/desk/sync/fetch-blobs.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';
import { offerAgain } from '#main/desk/sync/offer-again.ts';
import { addSettled, type Pulling, pullAll } from '#main/desk/sync/pull-all.ts';
import { pushOutbox, type Stuck } from '#main/desk/sync/push-outbox.ts';
import { openWhatCame, readFirst } from '#main/desk/sync/read-first.ts';
import type { SyncPlaceFile } from '#main/desk/sync/sync-place.ts';
import { takeWhole } from '#main/desk/sync/take-whole.ts';

/** What one meeting with the hub came to. */
export type SyncReport = {
  readonly taken: number;
  readonly changed: readonly StreamId[];
  readonly withdrawn: readonly StreamId[];
  readonly parked: number;
  readonly rebased: number;
  readonly stuck: Stuck;
  /** The hub is another one than last time: it was restored or set up anew. */
  readonly newEpoch: boolean;
  /** What bundles are sealed to; null where this hub takes none. */
  readonly bundleKeys: HubKeys | null;
};

export type MeetingOptions = {
  readonly listenOnly?: boolean;
  /** Whether the hub hears at once what it is offered; in a bundle it does not. */
  readonly live?: boolean;
  /** How often pull and push may follow each other. */
  readonly rounds?: number;
  /** Told after each page that changed something: it stands, also when the meeting breaks off later. */
  readonly onNews?: (news: MeetingNews) => void;
};

/** Pull and push follow each other until nobody was faster; after so many rounds the rest waits for the next meeting. */
const MOST_ROUNDS = 8;

/**
 * One whole meeting: pull until there is nothing new, push what was written here, and again while others come in between.
 * It may break off anywhere (a line that goes) and be begun again: nothing that was acknowledged is sent or taken twice.
 */
export async function syncOnce(
  parts: DeskParts,
  hub: HubPort,
  placeFile: SyncPlaceFile,
  { listenOnly = false, live = true, rounds = MOST_ROUNDS, onNews = () => undefined }: MeetingOptions = {},
): Promise<SyncReport> {
  const { replica } = parts;
  const [changed, withdrawn] = [new Set<StreamId>(), new Set<StreamId>()];
  const report = { taken: 0, changed, withdrawn, parked: 0, rebased: 0 };
  const taking = { placeFile, report, onNews };
  await openWhatCame(parts, hub, taking);
  const { epoch, protocol, bundleKeys = null } = await hub.sync.hello({ ...PROTOCOL, replica });
  const known = placeFile.read().epoch;
  const newEpoch = known !== null && known !== epoch;
  await offerWhatIsOwed(parts, hub, { epoch, newEpoch, placeFile, live });
  const pulling = { epoch, ...taking };
  if (protocol >= PROTOCOL_WITH_PACKS) await readFirst(parts, hub, pulling);
  let stuck: Stuck = new Map();
  for (let round = 0; round < rounds; round += 1) {
    await pullAll(parts, hub, pulling);
    await takeSkipped(parts, hub, pulling);
    await askForKeys(parts, hub);
    if (listenOnly) break;
    const pushed = await pushOutbox(parts, hub, epoch);
    report.taken += pushed.taken;
    report.parked += pushed.parked;
    report.rebased += pushed.rebased;
    stuck = pushed.stuck;
    if (!pushed.behind && pushed.parked === 0) break;
  }
  await fetchAttached(parts, hub, placeFile);
  return { ...report, changed: [...changed], withdrawn: [...withdrawn], stuck, newEpoch, bundleKeys };
}

type Offering = {
  readonly epoch: string;
  readonly newEpoch: boolean;
  readonly placeFile: SyncPlaceFile;
  readonly live: boolean;
};

/**
 * A restored hub is offered what it had acknowledged; cases that nobody here had opened then are offered once somebody has.
 */
async function offerWhatIsOwed(
  parts: DeskParts,
  hub: HubPort,
  { epoch, newEpoch, placeFile, live }: Offering,
): Promise<void> {
  const place = placeFile.read();
  const before = (place.owed ?? []) as readonly StreamId[];
  const opened = new Set(before.filter((stream) => live && !parts.keys.isLocked(stream)));
  if (place.epoch === epoch && opened.size === 0) return;
  const offered = newEpoch || opened.size > 0;
  const left = offered
    ? await parts.inTurn(() => offerAgain(parts, hub, epoch, newEpoch ? null : opened))
    : [];
  const owed = newEpoch ? left : [...before.filter((stream) => !opened.has(stream)), ...left];
  const lives = place.left ?? [];
  // Only now: an offer that is broken off is made again.
  await placeFile.save({
    ...place,
    epoch,
    cursors: place.epoch === epoch ? place.cursors : {},
    owed,
    left: newEpoch && place.epoch !== null ? [...lives, place.epoch] : lives,
  });
}

/** What was passed over while nobody here had opened it is asked for whole, once somebody has. */
async function takeSkipped(parts: DeskParts, hub: HubPort, { placeFile, report }: Pulling): Promise<void> {
  const place = placeFile.read();
  const skipped = (place.skipped ?? []) as readonly StreamId[];
  const opened = skipped.filter((stream) => !parts.keys.isLocked(stream));
  if (opened.length === 0) return;
  for (const stream of opened.filter(parts.picture.has)) {
    await parts.inTurn(async () => addSettled(report, await takeWhole(parts, hub, stream)));
    report.changed.add(stream);
  }
  await placeFile.save({
    ...place,
    skipped: skipped.filter((stream) => !opened.includes(stream)),
    attached: [...new Set([...(place.attached ?? []), ...opened])],
  });
}

/** Asks the hub for keys of rahasia cases that somebody here may hold and does not: their PIN was set anew, or the rule changed. */
async function askForKeys(parts: DeskParts, hub: HubPort): Promise<void> {
  for (const missing of await parts.inTurn(parts.rahasia.guard)) {
    const { acked } = await parts.picture.entry(missing.stream);
    if (acked === 0) continue;
    const { stream } = await hub.sync.history({ stream: missing.stream, after: acked });
    const key = stream?.key ?? null;
    if (key === null) continue;
    await parts.inTurn(() => parts.rahasia.grant(missing, Buffer.from(key, 'base64')));
  }
}

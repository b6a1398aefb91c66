import { type HubKeys, PROTOCOL } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { type CaseLook, lookOf } from '#main/desk/sync/case-look.ts';
import type { MeetingNews } from '#main/desk/sync/collected-news.ts';
import { fetchBlobs } from '#main/desk/sync/fetch-blobs.ts';
import type { HubPort, PullPage } from '#main/desk/sync/hub-port.ts';
import { offerAgain } from '#main/desk/sync/offer-again.ts';
import { pushOutbox, type Stuck } from '#main/desk/sync/push-outbox.ts';
import { type Settled, takePage } from '#main/desk/sync/take-page.ts';
import { takeWhole } from '#main/desk/sync/take-whole.ts';
import { withdraw } from '#main/desk/sync/withdraw.ts';

/** Where this desk stands with its hub: which life of it, and how far each feed was read. */
export type SyncPlace = {
  readonly epoch: string | null;
  readonly cursors: Readonly<Record<string, string>>;
  /** Cases that were locked here are still to be offered to a restored hub. */
  readonly owed?: readonly string[];
  /** Cases that were locked here, with steps of this desk on them, when others' steps came: asked for once they are open. */
  readonly skipped?: readonly string[];
};

/** Where the place is kept between meetings; losing it costs a longer pull, nothing else. */
export type SyncPlaceFile = {
  readonly read: () => SyncPlace;
  readonly save: (place: SyncPlace) => Promise<void>;
};

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
  const { epoch, bundleKeys = null } = await hub.sync.hello({
    oldest: PROTOCOL.oldest,
    newest: PROTOCOL.newest,
    replica: parts.replica,
  });
  const known = placeFile.read().epoch;
  const newEpoch = known !== null && known !== epoch;
  const report = {
    taken: 0,
    changed: new Set<StreamId>(),
    withdrawn: new Set<StreamId>(),
    parked: 0,
    rebased: 0,
  };
  await offerWhatIsOwed(parts, hub, { epoch, newEpoch, placeFile, live });
  let stuck: Stuck = new Map();
  for (let round = 0; round < rounds; round += 1) {
    await pullAll(parts, hub, { epoch, placeFile, report, onNews });
    await takeSkipped(parts, hub, { epoch, placeFile, report, onNews });
    await askForKeys(parts, hub);
    if (listenOnly) break;
    const pushed = await pushOutbox(parts, hub, epoch);
    report.taken += pushed.taken;
    report.parked += pushed.parked;
    report.rebased += pushed.rebased;
    stuck = pushed.stuck;
    if (!pushed.behind && pushed.parked === 0) break;
  }
  await fetchBlobs(parts, hub, [...report.changed]);
  const { changed, withdrawn, ...counts } = report;
  return { ...counts, changed: [...changed], withdrawn: [...withdrawn], stuck, newEpoch, bundleKeys };
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
  // Only now: an offer that is broken off is made again.
  await placeFile.save({ ...place, epoch, cursors: place.epoch === epoch ? place.cursors : {}, owed });
}

/** What was passed over while nobody here had opened it is asked for whole, once somebody has. */
async function takeSkipped(parts: DeskParts, hub: HubPort, { placeFile, report }: Pulling): Promise<void> {
  const place = placeFile.read();
  const skipped = (place.skipped ?? []) as readonly StreamId[];
  const opened = skipped.filter((stream) => !parts.keys.isLocked(stream));
  if (opened.length === 0) return;
  for (const stream of opened.filter(parts.picture.has)) {
    await parts.inTurn(async () => add(report, await takeWhole(parts, hub, stream)));
    report.changed.add(stream);
  }
  await placeFile.save({ ...place, skipped: skipped.filter((stream) => !opened.includes(stream)) });
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

type Pulling = {
  readonly onNews: (news: MeetingNews) => void;
  readonly epoch: string;
  readonly placeFile: SyncPlaceFile;
  readonly report: { changed: Set<StreamId>; withdrawn: Set<StreamId>; parked: number; rebased: number };
};

async function pullAll(parts: DeskParts, hub: HubPort, pulling: Pulling): Promise<void> {
  const { epoch, placeFile, report, onNews } = pulling;
  let asked: Promise<PullPage> | null = hub.sync.pull({ epoch, cursors: { ...placeFile.read().cursors } });
  while (asked !== null) {
    const page: PullPage = await asked;
    // While this page is written the hub makes the next one.
    asked = page.more ? hub.sync.pull({ epoch, cursors: { ...page.cursors } }) : null;
    // That it failed is told when it is its turn.
    asked?.catch(() => undefined);
    const { skipped = [], owed = [] } = placeFile.read();
    const passedOver = new Set(skipped);
    await parts.inTurn(async () => {
      const looks = looksOf(parts, page);
      const taken = await takePage(parts, page);
      for (const stream of taken.unjoined) add(report, await takeWhole(parts, hub, stream));
      add(report, taken);
      for (const stream of taken.skipped) passedOver.add(stream);
      for (const stream of [...taken.changed, ...taken.unjoined]) report.changed.add(stream);
      await withdraw(parts, page.withdrawn);
      for (const stream of page.withdrawn) report.withdrawn.add(stream);
      onNews(newsOf(looks, [...taken.unjoined, ...taken.changed], page));
    });
    // Only now: whatever came is on the disk.
    await placeFile.save({ epoch, cursors: page.cursors, owed, skipped: [...passedOver] });
  }
}

/** How the cases of a page looked before it. */
function looksOf(parts: DeskParts, { streams }: PullPage): ReadonlyMap<StreamId, CaseLook | null> {
  const cases = streams.filter(({ stream }) => stream.startsWith('complaint/'));
  return new Map(cases.map(({ stream }) => [stream, lookOf(parts, stream)]));
}

function newsOf(
  looks: ReadonlyMap<StreamId, CaseLook | null>,
  changed: readonly StreamId[],
  { withdrawn }: PullPage,
): MeetingNews {
  const before = changed.flatMap((stream) => {
    const look = looks.get(stream);
    return look === undefined ? [] : [[stream, look] as const];
  });
  return {
    before: new Map(before),
    withdrawn,
    settings: changed.some((stream) => stream.startsWith('institution/')),
  };
}

function add(report: Pulling['report'], { parked, rebased }: Settled): void {
  report.parked += parked;
  report.rebased += rebased;
}

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
  { listenOnly = false, rounds = MOST_ROUNDS, onNews = () => undefined }: MeetingOptions = {},
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
  if (newEpoch) await parts.inTurn(() => offerAgain(parts, hub, epoch));
  // Only now: an offer that is broken off is made again.
  if (known !== epoch) await placeFile.save({ epoch, cursors: {} });
  let stuck: Stuck = new Map();
  for (let round = 0; round < rounds; round += 1) {
    await pullAll(parts, hub, { epoch, placeFile, report, onNews });
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
    await parts.inTurn(async () => {
      const looks = looksOf(parts, page);
      const taken = await takePage(parts, page);
      for (const stream of taken.unjoined) {
        add(report, await takeWhole(parts, hub, stream));
        report.changed.add(stream);
      }
      add(report, taken);
      for (const stream of taken.changed) report.changed.add(stream);
      for (const stream of page.withdrawn) {
        await withdraw(parts, stream);
        report.withdrawn.add(stream);
      }
      onNews(newsOf(looks, [...taken.unjoined, ...taken.changed], page));
    });
    // Only now: whatever came is on the disk.
    await placeFile.save({ epoch, cursors: page.cursors });
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

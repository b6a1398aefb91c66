import type { StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { type CaseLook, lookOf } from '#main/desk/sync/case-look.ts';
import type { MeetingNews } from '#main/desk/sync/collected-news.ts';
import type { HubPort, PullPage } from '#main/desk/sync/hub-port.ts';
import { moveOn, type OnTheWay, type SyncPlaceFile } from '#main/desk/sync/sync-place.ts';
import { type Settled, takePage } from '#main/desk/sync/take-page.ts';
import { takeWhole } from '#main/desk/sync/take-whole.ts';
import { withdraw } from '#main/desk/sync/withdraw.ts';

/** What a meeting takes into: where the place is kept, and what is told of it. */
export type Taking = {
  readonly onNews: (news: MeetingNews) => void;
  readonly placeFile: SyncPlaceFile;
  readonly report: { changed: Set<StreamId>; withdrawn: Set<StreamId>; parked: number; rebased: number };
};
/** The same, in a life of the hub. */
export type Pulling = Taking & { readonly epoch: string };

/** Pulls page by page until the hub has nothing more. */
export async function pullAll(parts: DeskParts, hub: HubPort, pulling: Pulling): Promise<void> {
  const { epoch, placeFile } = pulling;
  let asked: Promise<PullPage> | null = hub.sync.pull({ epoch, cursors: { ...placeFile.read().cursors } });
  while (asked !== null) {
    const page: PullPage = await asked;
    // While this page is written the hub makes the next one.
    asked = page.more ? hub.sync.pull({ epoch, cursors: { ...page.cursors } }) : null;
    // That it failed is told when it is its turn.
    asked?.catch(() => undefined);
    const met = await parts.inTurn(() => takeInTurn(parts, hub, page, pulling));
    // Only now: whatever came is on the disk.
    await moveOn(placeFile, { epoch, cursors: page.cursors }, met);
  }
}

/**
 * Takes what a page brought: steps, whole streams where it does not join what is here, and what has to go. Answers what is to be
 * asked for later.
 */
export async function takeInTurn(
  parts: DeskParts,
  hub: HubPort,
  page: Pick<PullPage, 'streams' | 'withdrawn'>,
  { report, onNews }: Taking,
): Promise<OnTheWay> {
  const looks = looksOf(parts, page);
  const taken = await takePage(parts, page);
  for (const stream of taken.unjoined) addSettled(report, await takeWhole(parts, hub, stream));
  addSettled(report, taken);
  for (const stream of [...taken.changed, ...taken.unjoined]) report.changed.add(stream);
  await withdraw(parts, page.withdrawn);
  for (const stream of page.withdrawn) report.withdrawn.add(stream);
  onNews(newsOf(looks, [...taken.unjoined, ...taken.changed], page));
  // What is in a history that was taken whole, the page does not say.
  return { skipped: taken.skipped, attached: [...attachedIn(page), ...taken.unjoined] };
}

function attachedIn({ streams }: Pick<PullPage, 'streams'>): readonly StreamId[] {
  return streams.filter(({ steps }) => steps.some(({ step }) => attaches(step))).map(({ stream }) => stream);
}

/** Whether a step adds attachments to its case. */
function attaches({ events }: SealedStep): boolean {
  return events.some(({ kind }) => kind === 'v1.Attached');
}

/** How the cases of a page looked before it. */
function looksOf(
  parts: DeskParts,
  { streams }: Pick<PullPage, 'streams'>,
): ReadonlyMap<StreamId, CaseLook | null> {
  const cases = streams.filter(({ stream }) => stream.startsWith('complaint/'));
  return new Map(cases.map(({ stream }) => [stream, lookOf(parts, stream)]));
}

function newsOf(
  looks: ReadonlyMap<StreamId, CaseLook | null>,
  changed: readonly StreamId[],
  { withdrawn }: Pick<PullPage, 'withdrawn'>,
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

/** Counts what became of this desk's own steps. */
export function addSettled(report: Taking['report'], { parked, rebased }: Settled): void {
  report.parked += parked;
  report.rebased += rebased;
}

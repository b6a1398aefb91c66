import { setTimeout as sleep } from 'node:timers/promises';
import type { SyncState, Told } from '#contract/window/sync.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { unsentCount } from '#main/desk/ledger.ts';
import { type CollectedNews, collectNews } from '#main/desk/sync/collected-news.ts';
import { type HubTrouble, troubleOf } from '#main/desk/sync/hub-trouble.ts';
import type { NewsFile } from '#main/desk/sync/news-file.ts';
import type { Stuck } from '#main/desk/sync/push-outbox.ts';
import type { ReachHub } from '#main/desk/sync/reach-hub.ts';
import { type SyncReport, syncOnce } from '#main/desk/sync/sync-once.ts';
import { placeIn, type SyncPlaceFile } from '#main/desk/sync/sync-place.ts';
import { takeOverOwn } from '#main/desk/sync/take-over-own.ts';
import { wipe } from '#main/desk/sync/wipe.ts';
import type { HubFile, HubMembership } from '#main/store/hub-file.ts';

/** Meeting the hub: one at a time, and how it stands. Nothing of it keeps anybody from working. */
export type SyncService = {
  readonly state: () => SyncState;
  /** Meets the hub; whoever asks while a meeting runs waits for that one. Never rejects: what went wrong is in the state. */
  readonly meet: () => Promise<SyncState>;
  readonly membership: () => HubMembership | null;
  readonly become: (membership: HubMembership) => Promise<void>;
  /** A hub has let this desk in, and nobody here has said yes yet. */
  readonly pending: HubFile['pending'];
  readonly savePending: HubFile['savePending'];
  /** Who may work on this desk, as the hub last said. */
  readonly savePersons: (persons: readonly string[]) => Promise<void>;
  readonly stuck: () => Stuck;
  /** The hub asked for so many seconds of rest when it was last met; null where it did not. */
  readonly askedToWait: () => number | null;
  /** What changed since this person last read it. */
  readonly unread: CollectedNews['unread'];
  readonly newsRead: (personId: string) => Promise<void>;
  /**
   * A meeting by other means than a line: runs while no other does, and what it came to counts like any other's. `place`: how
   * far this desk has heard its hub.
   */
  readonly meetBy: <T extends MetBy>(
    work: (place: SyncPlaceFile, onNews: CollectedNews['add']) => Promise<T>,
  ) => Promise<T>;
  /** Resolves when no meeting runs; one that hangs is waited for a moment only. */
  readonly idle: () => Promise<void>;
  /** Called back whenever the state is another. */
  readonly listen: (listener: () => void) => () => void;
};

/** What a meeting by other means came to: its report, and when the hub gave its word; or why the hub let this desk in no more. */
export type MetBy = {
  readonly met: { readonly report: SyncReport; readonly at: string } | null;
  readonly stuck: Stuck | null;
  readonly trouble: HubTrouble | null;
};

/** How long closing waits for a hub that does not answer. */
const CLOSING_MS = 2_000;

export type SyncServiceOptions = {
  readonly parts: DeskParts;
  readonly file: HubFile;
  readonly reach: ReachHub;
  readonly newsFile: NewsFile;
  /** Something that helps to work was not kept. */
  readonly onUnsaved: (error: unknown) => void;
};

type Running = { trouble: HubTrouble | null; stuck: Stuck; met: boolean };

export function createSyncService(options: SyncServiceOptions): SyncService {
  const { parts, file, reach, newsFile, onUnsaved } = options;
  const running: Running = { trouble: null, stuck: new Map(), met: false };
  const news = collectNews(newsFile.kept);
  let saved = newsFile.kept;
  const listeners = new Set<() => void>();
  let meeting: Promise<SyncState> | null = null;

  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const saveNews = async (): Promise<void> => {
    if (saved === news.stored()) return;
    saved = news.stored();
    await newsFile.save(saved).catch(onUnsaved);
  };
  const state = (): SyncState => stateOf(parts, file.now(), running, meeting !== null);
  const meetNow = async (): Promise<void> => {
    const membership = file.now();
    if (membership === null || membership.revokedAt !== null) return;
    try {
      const handedOver = await handOver(parts, file, reach);
      const how = { listenOnly: !handedOver, onNews: news.add };
      const report = await syncOnce(parts, reach(membership), placeIn(file), how);
      running.stuck = report.stuck;
      running.trouble = null;
      const known = file.now() ?? membership;
      await file.save({ ...known, lastAt: parts.now(), hubKeys: report.bundleKeys ?? known.hubKeys });
    } catch (error) {
      await hearTrouble(troubleOf(error), membership);
    }
    await saveNews();
    running.met = true;
  };
  const hearTrouble = async (trouble: HubTrouble, membership: HubMembership): Promise<void> => {
    running.trouble = trouble;
    if (trouble.kind !== 'dicabut') return;
    await parts.inTurn(() => wipe(parts));
    await file.save({ ...membership, token: '', revokedAt: parts.now() });
    news.clear();
  };
  const heard = async ({ met, stuck, trouble }: MetBy): Promise<void> => {
    const membership = file.now();
    if (membership === null) return;
    if (stuck !== null) running.stuck = stuck;
    if (trouble !== null) await hearTrouble(trouble, membership);
    if (met === null) return;
    const { lastAt } = membership;
    await file.save({ ...membership, lastAt: lastAt !== null && lastAt > met.at ? lastAt : met.at });
  };
  return {
    state,
    meet: () => {
      meeting ??= meetNow().then(() => {
        meeting = null;
        tell();
        return state();
      });
      tell();
      return meeting;
    },
    meetBy: async (work) => {
      while (meeting !== null) await meeting;
      const working = work(placeIn(file), news.add);
      meeting = working
        .then(heard, () => undefined)
        .then(saveNews)
        .then(() => {
          meeting = null;
          tell();
          return state();
        });
      tell();
      const done = await working;
      await meeting;
      return done;
    },
    idle: async () => {
      if (meeting !== null) await Promise.race([meeting, sleep(CLOSING_MS, undefined, { ref: false })]);
    },
    membership: file.now,
    become: async (membership) => {
      if (file.now()?.revokedAt === null) throw new DeskError('sudah-bergabung');
      await file.save(membership);
      await file.savePending(null);
      running.trouble = null;
    },
    savePersons: async (persons) => {
      const membership = file.now();
      if (membership !== null) await file.save({ ...membership, persons: [...persons] });
    },
    pending: file.pending,
    savePending: file.savePending,
    stuck: () => running.stuck,
    askedToWait: () => running.trouble?.afterSeconds ?? null,
    unread: news.unread,
    newsRead: (personId) => {
      news.read(personId);
      return saveNews();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** What this desk wrote before it joined, once the hub's settings are here; begun again where it broke off. */
async function handOver(parts: DeskParts, file: HubFile, reach: ReachHub): Promise<boolean> {
  const membership = file.now();
  if (membership === null || membership.takeOver === null) return true;
  await syncOnce(parts, reach(membership), placeIn(file), { listenOnly: true });
  const done = await parts.inTurn(() => takeOverOwn(parts, membership));
  if (done) await file.save({ ...(file.now() ?? membership), takeOver: null });
  return done;
}

function stateOf(
  parts: DeskParts,
  membership: HubMembership | null,
  { trouble, met }: Running,
  now: boolean,
): SyncState {
  const decisions = parts.parked.list().length;
  if (membership === null) {
    return { ...ALONE, decisions };
  }
  const kind = (): SyncState['kind'] => {
    if (membership.revokedAt !== null) return 'dicabut';
    if (now) return 'menyinkronkan';
    if (trouble !== null) return trouble.kind === 'tak-terjangkau' ? 'luring' : 'tertolak';
    return met || membership.lastAt !== null ? 'terhubung' : 'luring';
  };
  return {
    kind: kind(),
    institution: membership.institutionName,
    address: membership.address,
    waiting: waitingSteps(parts),
    decisions,
    lastAt: membership.lastAt,
    trouble: trouble === null ? null : told(trouble),
  };
}

function waitingSteps({ picture, settings }: DeskParts): number {
  const ledger = settings.ledger();
  return picture.unsentSteps() + (ledger === null ? 0 : unsentCount(ledger));
}

const ALONE: SyncState = {
  kind: 'sendiri',
  institution: null,
  address: null,
  waiting: 0,
  decisions: 0,
  lastAt: null,
  trouble: null,
};

function told({ code, params }: HubTrouble): Told {
  return { code, params };
}

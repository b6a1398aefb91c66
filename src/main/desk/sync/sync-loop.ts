import { setTimeout as sleep } from 'node:timers/promises';
import type { DeskChanges } from '#main/desk/desk-changes.ts';
import type { ReachHub } from '#main/desk/sync/reach-hub.ts';
import type { SyncService } from '#main/desk/sync/sync-service.ts';

/** After what was written here, so that a few steps go together. */
const AFTER_EDIT_MS = 800;
/** With a line on which the hub tells what is new, and without one. */
const QUIET_MS = 60_000;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 600_000;

export type SyncLoopOptions = {
  readonly sync: SyncService;
  readonly changes: DeskChanges;
  readonly reach: ReachHub;
  /** From 0 to below 1: desks that lost one hub must not come back at one moment. */
  readonly dice: () => number;
};

/**
 * Meets the hub again and again: after what was written here, when the hub says that something is new, and from time to time; later
 * and later while it is not reached. No "online" sign is believed: only a meeting that went well. Answers how to stop.
 */
export function startSyncLoop({ sync, changes, reach, dice }: SyncLoopOptions): () => void {
  const stopped = new AbortController();
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  const around = (ms: number): number => Math.round(ms * (0.8 + 0.4 * dice()));
  let restUntil = 0;
  const after = (ms: number): void => {
    clearTimeout(timer);
    const rest = restUntil - performance.now();
    if (!stopped.signal.aborted) timer = setTimeout(meet, Math.max(ms, rest)).unref();
  };
  const meet = async (): Promise<void> => {
    if (sync.membership()?.revokedAt !== null) return after(QUIET_MS);
    const { kind } = await sync.meet();
    failures = kind === 'terhubung' ? 0 : failures + 1;
    restUntil = performance.now() + (sync.askedToWait() ?? 0) * 1_000;
    after(around(failures === 0 ? QUIET_MS : retryMs(failures)));
  };
  const unheard = changes.listen(({ ids, settings, everything }) => {
    const written = ids.length > 0 || settings || everything;
    if (written && sync.state().waiting > 0 && failures === 0) after(AFTER_EDIT_MS);
  });
  void listenToHints({ sync, reach, stopped: stopped.signal, heard: () => after(0), around });
  after(0);
  return () => {
    stopped.abort();
    unheard();
    clearTimeout(timer);
  };
}

function retryMs(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS);
}

type Listening = {
  readonly sync: SyncService;
  readonly reach: ReachHub;
  readonly stopped: AbortSignal;
  readonly heard: () => void;
  readonly around: (ms: number) => number;
};

/** Keeps a line open on which the hub says that something is new; where there is none, it is tried again later. */
async function listenToHints({ sync, reach, stopped, heard, around }: Listening): Promise<void> {
  for (let failures = 0; !stopped.aborted; failures += 1) {
    const membership = sync.membership();
    if (membership?.revokedAt === null) {
      try {
        const hints = await reach(membership).sync.hints(undefined, { signal: stopped });
        for await (const _ of hints) {
          failures = 0;
          heard();
        }
      } catch {
        // The line went: what was missed, the next meeting brings.
      }
    }
    const pause = membership === null ? FIRST_RETRY_MS : retryMs(Math.min(failures + 1, 5));
    await sleep(around(pause), undefined, { ref: false, signal: stopped }).catch(() => undefined);
  }
}

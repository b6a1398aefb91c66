import { setTimeout as wait } from 'node:timers/promises';
import type { Presence } from '#main/hosts/browser/presence.ts';
import type { Shown } from '#main/hosts/browser/show-desk.ts';

const LOOK_MS = 1_000;
/** A PC that wakes up finds every line closed; its pages come back within this time. In looks. */
const LOOKS_WITHOUT_ANYBODY = 30;
/** After the window's own process ended, only a page in another browser can be left. In looks. */
const LOOKS_AFTER_WINDOW = 2;

export type Use = {
  readonly shown: Shown;
  readonly presence: Pick<Presence, 'anybody' | 'everAnybody'>;
  readonly platform: NodeJS.Platform;
  readonly stop: AbortSignal;
  /** Time between two looks, in milliseconds; a second, except in tests. */
  readonly lookMs?: number;
};

/**
 * Waits until nobody uses the desk any more. A window of our own: its process ended and no other page is open. The
 * person's own browser, or a window that another process holds: there was a page, and for half a minute there has been none. A printed link: until told to stop.
 */
export async function untilUnused({ shown, presence, platform, stop, lookMs = LOOK_MS }: Use): Promise<void> {
  let windowEnded = false;
  if (shown.how === 'window' && !shown.handedOver) {
    shown.window.ended.then(() => {
      windowEnded = true;
    });
  }
  // A Mac's browser goes on after its last window.
  const byPages =
    shown.how === 'own-browser' || (shown.how === 'window' && (shown.handedOver || platform === 'darwin'));
  for (let without = 0; !stop.aborted; ) {
    await wait(lookMs, undefined, { signal: stop }).catch(ignoreAbort);
    without = presence.everAnybody() && !presence.anybody() ? without + 1 : 0;
    if (windowEnded && without >= LOOKS_AFTER_WINDOW) return;
    if (byPages && without >= LOOKS_WITHOUT_ANYBODY) return;
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}

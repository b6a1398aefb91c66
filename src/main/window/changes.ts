import { AsyncIteratorClass } from '@orpc/server';
import type { Change } from '#contract/window/app.ts';
import type { DeskChanges } from '#main/desk/desk-changes.ts';

/** More than this many cases at once are told as everything. */
const MOST_IDS = 500;

/**
 * What changes from now on, for one window. Whatever comes while the window is busy with the last one, or may not hear
 * anything because it is locked, is told together later: nothing is left out and nothing piles up.
 */
export function changesOf(
  changes: DeskChanges,
  mayHear: () => boolean,
  signal: AbortSignal | undefined,
): AsyncIteratorClass<Change> {
  let waiting: Change | null = null;
  let wake: () => void = () => undefined;
  let ended = false;
  const stop = changes.listen((change) => {
    waiting = waiting === null ? change : together(waiting, change);
    wake();
  });
  const end = (): void => {
    ended = true;
    wake();
  };
  if (signal?.aborted === true) end();
  signal?.addEventListener('abort', end, { once: true });
  return new AsyncIteratorClass<Change>(
    async () => {
      while (!ended && (waiting === null || !mayHear())) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const value: Change | null = waiting;
      waiting = null;
      return ended || value === null ? { done: true, value: undefined } : { done: false, value };
    },
    async () => {
      stop();
      signal?.removeEventListener('abort', end);
      end();
    },
  );
}

function together(one: Change, other: Change): Change {
  const ids = new Set([...one.ids, ...other.ids]);
  const everything = one.everything || other.everything || ids.size > MOST_IDS;
  return { ids: everything ? [] : [...ids], settings: one.settings || other.settings, everything };
}

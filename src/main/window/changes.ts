import { AsyncIteratorClass } from '@orpc/server';
import type { Change } from '#contract/window/app.ts';
import type { DeskChanges } from '#main/desk/desk-changes.ts';

/** More than this many cases at once are told as everything. */
const MOST_IDS = 500;

/** Who listens: `mayHear` is asked before anything is told, and again when `onTurn` says that it may have changed. */
export type Hearer = {
  readonly mayHear: () => boolean;
  readonly onTurn: (listener: () => void) => () => void;
  /** Of these cases, those that who listens may know of now. */
  readonly known: (ids: readonly string[]) => readonly string[];
  /** What the telling ends with for who may not hear any more. */
  readonly refusal: () => Error;
};

/**
 * What changes from now on, for one window. Whatever comes while the window is busy with the last one is told together:
 * nothing is left out and nothing piles up. A case that who listens may not know of is not named. It ends at once when the window is locked or its person is signed out.
 */
export function changesOf(
  changes: DeskChanges,
  hearer: Hearer,
  signal: AbortSignal | undefined,
): AsyncIteratorClass<Change> {
  let waiting: Change | null = null;
  let wake: () => void = () => undefined;
  let ended = signal?.aborted === true;
  const end = (): void => {
    ended = true;
    wake();
  };
  signal?.addEventListener('abort', end, { once: true });
  const stops = [
    changes.listen((change) => {
      waiting = waiting === null ? change : together(waiting, change);
      wake();
    }),
    hearer.onTurn(() => wake()),
    () => signal?.removeEventListener('abort', end),
  ];
  return new AsyncIteratorClass<Change>(
    async () => {
      for (;;) {
        if (ended) return { done: true, value: undefined };
        if (!hearer.mayHear()) throw hearer.refusal();
        if (waiting !== null) {
          const value = toldTo(hearer, waiting);
          waiting = null;
          return { done: false, value };
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async () => {
      for (const stop of stops) stop();
      end();
    },
  );
}

/** A case that became rahasia has to go from the screen, so that what is not named is told as everything. */
function toldTo({ known }: Hearer, change: Change): Change {
  const ids = known(change.ids);
  return ids.length === change.ids.length ? change : { ...change, ids: [], everything: true };
}

function together(one: Change, other: Change): Change {
  const ids = new Set([...one.ids, ...other.ids]);
  const everything = one.everything || other.everything || ids.size > MOST_IDS;
  return { ids: everything ? [] : [...ids], settings: one.settings || other.settings, everything };
}

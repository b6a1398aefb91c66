import { setTimeout as after } from 'node:timers/promises';
import { breathe } from '#main/desk/breathe.ts';
import type { DeskChanges } from '#main/desk/desk-changes.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';

/** The first screen is asked for within this time, and comes first; so does what follows on a change. */
const REST_MS = 400;
/** How often it is looked whether another day has begun. */
const DAY_LOOK_MS = 60_000;
/** Work between two breaths of the process. */
const PIECE_MS = 3;

export type AtRest = {
  /** Ends the work; resolves once nothing of it goes on. */
  readonly stop: () => Promise<void>;
};

/**
 * Does what opening put off, in pieces of a few ms, once the first screen was served: folds the steps that wait, and makes
 * ready what the first search and the first sorts would have to. After changes and on another day what they need is made
 * ready again. `onFailure`: something could not be read.
 */
export function workAtRest(
  { picture, settings, changes, now }: Pick<DeskParts, 'picture' | 'settings' | 'changes' | 'now'>,
  onFailure: (error: unknown) => void,
): AtRest {
  const stopped = new AbortController();
  const { signal } = stopped;
  let changedAt = performance.now();
  const unheard = changes.listen(() => {
    changedAt = performance.now();
  });
  /** Whoever records goes first: nothing is made ready until there was no change for a while. */
  const rest = async (): Promise<void> => {
    await breathe();
    for (let left = REST_MS; left > 0 && !signal.aborted; left = changedAt + REST_MS - performance.now()) {
      // Like every wait of an open desk, it does not keep the process alive.
      await after(left, undefined, { ref: false, signal });
    }
  };
  const piece = async (): Promise<void> => {
    if (performance.now() - changedAt < REST_MS) await rest();
    else await breathe();
  };
  const work = async (): Promise<void> => {
    await rest();
    await picture.settle(signal);
    for (let bucket = 0; !signal.aborted && picture.prepare(bucket); bucket += 1) await piece();
    while (!signal.aborted) {
      await inPieces(picture.queue.prepare(settings.queueSettings(settings.dayOf(now()))), piece, signal);
      await changeOf(changes, signal);
      await rest();
      await picture.settle(signal);
    }
  };
  const done = work().catch((error: unknown) => {
    if (!signal.aborted) onFailure(error);
  });
  return {
    stop: () => {
      stopped.abort();
      unheard();
      return done;
    },
  };
}

async function inPieces(
  work: Iterable<void>,
  piece: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let began = performance.now();
  for (const _ of work) {
    if (performance.now() - began < PIECE_MS) continue;
    await piece();
    if (signal.aborted) return;
    began = performance.now();
  }
}

/** Resolves when something changed, when it is time to look for another day, or when the work ends. */
function changeOf(changes: DeskChanges, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stopListening();
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const stopListening = changes.listen(done);
    const timer = setTimeout(done, DAY_LOOK_MS).unref();
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

import { setTimeout as after } from 'node:timers/promises';
import { breathe } from '#main/desk/breathe.ts';
import type { Picture } from '#main/desk/picture.ts';

/** The first screen is asked for within this time, and comes first. */
const REST_MS = 400;

export type AtRest = {
  /** Ends the work; resolves once nothing of it goes on. */
  readonly stop: () => Promise<void>;
};

/**
 * Does what opening put off, in pieces of a few ms, once the first screen was served: folds the steps that wait, and makes
 * ready what the first search would have to. `onFailure`: something could not be read.
 */
export function workAtRest(picture: Picture, onFailure: (error: unknown) => void): AtRest {
  const stopped = new AbortController();
  const work = async (): Promise<void> => {
    // Like every wait of an open desk, it does not keep the process alive.
    await after(REST_MS, undefined, { ref: false, signal: stopped.signal });
    await picture.settle(stopped.signal);
    for (let bucket = 0; !stopped.signal.aborted && picture.prepare(bucket); bucket += 1) await breathe();
  };
  const done = work().catch((error: unknown) => {
    if (!stopped.signal.aborted) onFailure(error);
  });
  return {
    stop: () => {
      stopped.abort();
      return done;
    },
  };
}

import { setImmediate } from 'node:timers/promises';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

/** Ends a reading that takes too long or is no longer wanted. */
export type ReadingGuard = {
  /** Throws `waktu-habis` past the time limit, the signal's reason when it was aborted. */
  readonly check: () => void;
  /** Lets waiting messages (an abort among them) arrive, then checks. */
  readonly breathe: () => Promise<void>;
};

/**
 * @param clock milliseconds from any fixed point
 * @param durationMs how long reading may take, from now on
 */
export function readingGuard(
  clock: () => number,
  durationMs: number,
  signal: AbortSignal | undefined,
): ReadingGuard {
  const end = clock() + durationMs;
  const check = (): void => {
    signal?.throwIfAborted();
    if (clock() > end) throw new LaporFileError('waktu-habis', { seconds: Math.round(durationMs / 1000) });
  };
  return {
    check,
    breathe: async () => {
      await setImmediate();
      check();
    },
  };
}

import { AsyncIteratorClass } from '@orpc/server';
import type { Progress } from '#contract/window/base.ts';
import { DeskError } from '#main/desk/desk-error.ts';

/** A piece of work that tells how far it is and stops when the signal says so. */
export type Work<R> = (tell: (progress: Progress) => void, signal: AbortSignal) => Promise<R>;

export type StepsOptions = {
  /** Aborted when the window goes, or when something newer takes the place of this work. */
  readonly signals: readonly AbortSignal[];
  /** Hears what went wrong after nobody read the steps any more, unless it is only that the work was stopped. */
  readonly onLateError: (error: unknown) => void;
};

type MajuStep = { readonly kind: 'maju'; readonly progress: Progress };

/** Between two steps of progress that are told. */
const QUIET_MS = 100;

/**
 * The steps of work as they are read: how far it is, at most some ten times a second and only the latest, then its result.
 * The work begins when the first step is asked for. Who stops reading stops the work, and has waited for its end.
 */
export function workSteps<R>(work: Work<R>, options: StepsOptions): AsyncIteratorClass<MajuStep | R> {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...options.signals]);
  const bell = createBell();
  let latest: Progress | null = null;
  let toldAt = 0;
  let running: Promise<R> | null = null;
  let state: 'running' | 'ended' | 'told' = 'running';

  const isTooSoon = (): boolean => performance.now() - toldAt < QUIET_MS;
  const tell = (progress: Progress): void => {
    latest = progress;
    if (!isTooSoon()) bell.ring();
  };
  const begin = (): Promise<R> => {
    const begun = work(tell, signal);
    const end = (): void => {
      state = 'ended';
      bell.ring();
    };
    begun.then(end, end);
    return begun;
  };
  const next = async (): Promise<IteratorResult<MajuStep | R>> => {
    running ??= begin();
    if (state === 'told') return { done: true, value: undefined };
    while (state === 'running' && (latest === null || isTooSoon())) await bell.rung();
    if (latest !== null) {
      const progress = latest;
      latest = null;
      toldAt = performance.now();
      return { done: false, value: { kind: 'maju', progress } };
    }
    state = 'told';
    return { done: false, value: await running };
  };
  return new AsyncIteratorClass<MajuStep | R>(next, async (reason) => {
    if (reason === 'next' || running === null) return;
    stop.abort();
    await running.catch((error: unknown) => {
      if (!isStop(error)) options.onLateError(error);
    });
  });
}

function isStop(error: unknown): boolean {
  return error instanceof DeskError && error.code === 'impor-dibatalkan';
}

/** Wakes the one who waits; a ring that nobody waited for is heard by the next who does. */
function createBell(): { readonly ring: () => void; readonly rung: () => Promise<void> } {
  let wake: (() => void) | null = null;
  let pending = false;
  return {
    ring: () => {
      if (wake === null) pending = true;
      else wake();
      wake = null;
    },
    rung: () => {
      if (pending) {
        pending = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
  };
}

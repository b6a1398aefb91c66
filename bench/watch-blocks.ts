import { monitorEventLoopDelay } from 'node:perf_hooks';

const BEAT_MS = 5;

/** Watches how long this thread lets nothing else run; `stop` answers the longest such block, ms. */
export function watchBlocks(): { readonly stop: () => number } {
  const monitor = monitorEventLoopDelay({ resolution: BEAT_MS });
  let last = performance.now();
  let longest = 0;
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - BEAT_MS);
    last = now;
  };
  const heart = setInterval(beat, BEAT_MS);
  monitor.enable();
  return {
    stop: () => {
      // A block that is still going on has not been seen by either of the two.
      beat();
      clearInterval(heart);
      monitor.disable();
      return Math.max(longest, monitor.max / 1e6 - BEAT_MS);
    },
  };
}

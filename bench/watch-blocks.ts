import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long a piece of work took and the longest time in it that this thread let nothing else run, ms. */
export type Stretch = { readonly ms: number; readonly longestBlock: number };

const BEAT_MS = 5;

/** Does the work under a heart that should beat every 5 ms, beside Node's own monitor of the event loop. */
export async function watched<T>(work: () => Promise<T>): Promise<[result: T, stretch: Stretch]> {
  const monitor = monitorEventLoopDelay({ resolution: BEAT_MS });
  const start = performance.now();
  let last = start;
  let longest = 0;
  const beat = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - BEAT_MS);
    last = now;
  };
  const heart = setInterval(beat, BEAT_MS);
  monitor.enable();
  const result = await work();
  beat();
  clearInterval(heart);
  monitor.disable();
  return [
    result,
    { ms: performance.now() - start, longestBlock: Math.max(longest, monitor.max / 1e6 - BEAT_MS) },
  ];
}

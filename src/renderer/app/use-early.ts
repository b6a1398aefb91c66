import { useEffect } from 'react';

/** By then the first view stands, also on a slow PC. */
const AFTER_MS = 2_000;
/** Nothing is fetched until the person has touched neither keys nor mouse this long. */
const RESTS_MS = 500;
const TOUCHES = ['keydown', 'pointerdown', 'wheel'] as const;

/**
 * Fetches parts of the program before somebody asks for them: once the first view stands, one after the other, each when
 * the person rests and the page is idle. Whoever works goes first: a part takes the time of a few key presses.
 */
export function useEarly(parts: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    const ended = new AbortController();
    fetchInTurn(parts, ended.signal).finally(() => ended.abort());
    return () => ended.abort();
  }, [parts]);
}

async function fetchInTurn(parts: readonly (() => Promise<unknown>)[], signal: AbortSignal): Promise<void> {
  let touchedAt = performance.now();
  const touched = (): void => {
    touchedAt = performance.now();
  };
  for (const kind of TOUCHES)
    window.addEventListener(kind, touched, { capture: true, passive: true, signal });
  await after(AFTER_MS);
  for (const part of parts) {
    for (let left = 1; left > 0; left = touchedAt + RESTS_MS - performance.now()) await after(left);
    await idle();
    if (signal.aborted) return;
    // Whoever opens the screen fetches it again, and is told what went wrong.
    await part().catch(() => undefined);
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, ms);
  });
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    window.requestIdleCallback(() => resolve());
  });
}

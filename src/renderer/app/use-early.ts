import { useEffect } from 'react';

/** By then the first view stands, also on a slow PC. */
const AFTER_MS = 2_000;

/** Fetches a part of the program before somebody asks for it, once the first view stands and the page is idle. */
export function useEarly(part: () => Promise<unknown>): void {
  useEffect(() => {
    let idle = 0;
    const timer = window.setTimeout(() => {
      idle = window.requestIdleCallback(() => {
        // Whoever opens the screen fetches it again, and is told what went wrong.
        part().catch(() => undefined);
      });
    }, AFTER_MS);
    return () => {
      window.clearTimeout(timer);
      window.cancelIdleCallback(idle);
    };
  }, [part]);
}

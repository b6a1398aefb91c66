import { type RefCallback, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';

type Size = { readonly width: number; readonly height: number };

const UNKNOWN: Size = { width: 0, height: 0 };
const known = new Map<string, Size>();

/**
 * The size of an element (CSS px), also when it changes; 0 until it is known. What was last measured under a name is
 * believed when the screen comes back, and put right before the browser paints: measuring at once would lay out the page
 * in the middle of drawing it. While nothing is in the element (the tools of an empty list) it keeps the size it had: what
 * depends on it would be drawn twice when it comes back.
 */
export function useSize(name: string): Size & { readonly ref: RefCallback<HTMLElement> } {
  const [size, setSize] = useState(() => known.get(name) ?? UNKNOWN);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const take = (width: number, height: number): void => {
        const before = known.get(name);
        if (height === 0 || (before?.width === width && before.height === height)) return;
        const now = { width, height };
        known.set(name, now);
        setSize(now);
      };
      const observer = new ResizeObserver(([entry]) => {
        const [box] = entry?.borderBoxSize ?? [];
        if (box !== undefined) flushSync(() => take(box.inlineSize, box.blockSize));
      });
      observer.observe(element);
      if (!known.has(name)) {
        const { width, height } = element.getBoundingClientRect();
        take(width, height);
      }
      return () => observer.disconnect();
    },
    [name],
  );
  return { ref, ...size };
}

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  type ListShape,
  type RowRange,
  rowsIn,
  type ScrollWindow,
  topFor,
} from '#renderer/screens/queue/rows-in-sight.ts';

type Options = ListShape & {
  readonly scroller: RefObject<HTMLElement | null>;
  /** How far the list was scrolled when it was left, CSS px. */
  readonly leftAt: number;
};

export type RowsInSight = RowRange & {
  /** How far the list is scrolled (CSS px), without asking the page, which would cost a layout. */
  readonly scrolled: () => number;
  readonly scrollTo: (top: number) => void;
  /** Scrolls so far that a row is in sight. */
  readonly bring: (row: number) => void;
};

/**
 * Which rows are under the eyes. Every row has the same height, so this is a division, however many there are: a
 * list of 100,000 comes up as quickly as one of a hundred.
 */
export function useRowsInSight({ scroller, leftAt, ...shape }: Options): RowsInSight {
  const [shown, setShown] = useState<ScrollWindow>({ top: leftAt, height: window.innerHeight });
  // Drawn as if it stood where it was left; a list that has just come stands at its top until it is scrolled there.
  const now = useRef<ScrollWindow>({ ...shown, top: 0 });
  const latest = useRef(shape);
  latest.current = shape;
  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    now.current = { top: element.scrollTop, height: element.clientHeight };
    setShown((before) => (isSame(before, now.current, latest.current) ? before : now.current));
  }, [scroller]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // In the same frame: rows that come a frame later would be seen to come.
    const scrolled = (): void => flushSync(look);
    const sizes = new ResizeObserver(look);
    element.addEventListener('scroll', scrolled, { passive: true });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', scrolled);
      sizes.disconnect();
    };
  }, [scroller, look]);
  const scrollTo = useCallback(
    (top: number): void => {
      if (scroller.current === null) return;
      scroller.current.scrollTop = top;
      look();
    },
    [scroller, look],
  );
  return {
    ...rowsIn(shown, shape),
    scrolled: () => now.current.top,
    scrollTo,
    bring: (row) => {
      const top = topFor(row, now.current, shape);
      if (top !== now.current.top) scrollTo(top);
    },
  };
}

function isSame(one: ScrollWindow, other: ScrollWindow, shape: ListShape): boolean {
  const before = rowsIn(one, shape);
  const after = rowsIn(other, shape);
  return before.start === after.start && before.end === after.end;
}

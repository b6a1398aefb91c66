import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';

const ROW_HEIGHT_PX = 40;
const ROWS_BEYOND = 12;

type Sight = {
  readonly items: readonly VirtualItem[];
  /** Of all rows, in CSS px. */
  readonly height: number;
  /** How far down the scrolled page the list begins, in CSS px. */
  readonly listTop: number;
  readonly measure: (element: HTMLElement | null) => void;
};

/** Which of many rows are in sight, while the whole screen scrolls; rows may have any height. */
export function useRowsInSight(list: RefObject<HTMLElement | null>, count: number): Sight {
  const listTop = useListTop(list);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: ROWS_BEYOND,
    scrollMargin: listTop,
  });
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    listTop,
    measure: virtualizer.measureElement,
  };
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest('main') ?? null;
}

/** Follows what stands above the list when it opens, closes or wraps. */
function useListTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (scroller === null) return;
    const look = (): void => {
      if (list.current === null) return;
      const from = scroller.getBoundingClientRect().top - scroller.scrollTop;
      setTop(Math.round(list.current.getBoundingClientRect().top - from));
    };
    look();
    const sizes = new ResizeObserver(look);
    for (const child of scroller.children) sizes.observe(child);
    return () => sizes.disconnect();
  }, [list]);
  return top;
}

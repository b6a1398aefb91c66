import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect } from 'react';

const OVERSCAN = 8;

type Options = {
  readonly count: number;
  /** CSS px, the same for every row. */
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** CSS px from the top of the scrolled content to the first row, and what covers the top of the window. */
  readonly above: number;
  readonly covered: number;
  readonly initialOffset: number;
  /** This row is always there, so that the keyboard never stands on nothing. */
  readonly keep: number;
};

/** Which rows are on the page: all of the same height, so nothing moves when one arrives. */
export function useQueueVirtual(options: Options) {
  const { count, rowHeight, scroller, above, covered, initialOffset, keep } = options;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (keep < 0 || keep >= range.count || indexes.includes(keep)) return indexes;
      return keep < (indexes[0] ?? 0) ? [keep, ...indexes] : [...indexes, keep];
    },
    [keep],
  );
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: above,
    scrollPaddingStart: covered,
    initialOffset,
    rangeExtractor,
    getItemKey: (index) => index,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are asked for anew when a row's height changes
  useLayoutEffect(() => virtualizer.measure(), [rowHeight]);
  return virtualizer;
}

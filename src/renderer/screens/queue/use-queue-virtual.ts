import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { textScale } from '#renderer/ui/text-scale.ts';

/** Heights of a row in CSS px at normal text size: a line of the table, and a case of a narrow window. */
const ROW_HEIGHT = { table: 44, stacked: 72 } as const;
const OVERSCAN = 8;

type Options = {
  readonly count: number;
  readonly stacked: boolean;
  readonly textSize: number;
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
  const { count, stacked, textSize, scroller, above, covered, initialOffset, keep } = options;
  const [scale, setScale] = useState(textSize / 100);
  // The page's text size follows the preference; measured anew when that changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is read from the page, which follows textSize
  useLayoutEffect(() => setScale(textScale()), [textSize]);
  const rowHeight = Math.round((stacked ? ROW_HEIGHT.stacked : ROW_HEIGHT.table) * scale);
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
  return { virtualizer, rowHeight };
}

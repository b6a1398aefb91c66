import useMediaQuery from '@mui/material/useMediaQuery';
import { useRef } from 'react';
import { useSize } from '#renderer/screens/queue/use-size.ts';
import { textScale } from '#renderer/ui/text-scale.ts';

/** Under this width (CSS px at normal text size) a case is two lines instead of a line of the table. */
const STACKED_UNDER = 1010;
/** A window this low lets the filters scroll away, so that there is room for rows. */
const LOW = '(max-height: 32rem)';
const HEADINGS_HEIGHT = 32;

/** How the list fits its window: as a table or in stacked rows, and what stands above the rows. */
export function useQueueLayout() {
  const frame = useSize();
  const heading = useSize();
  const toolbar = useSize();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const isLow = useMediaQuery(LOW);
  const scale = textScale();
  const stacked = frame.width > 0 && frame.width / scale < STACKED_UNDER;
  const headings = stacked ? 0 : Math.round(HEADINGS_HEIGHT * scale);
  const stays = isLow ? 0 : toolbar.height;
  return {
    frameRef: frame.ref,
    headingRef: heading.ref,
    toolbarRef: toolbar.ref,
    scroller,
    grid,
    stacked,
    isLow,
    headings,
    stickyTop: stays,
    above: heading.height + toolbar.height + headings,
    covered: stays + headings,
  };
}

export type QueueLayout = ReturnType<typeof useQueueLayout>;

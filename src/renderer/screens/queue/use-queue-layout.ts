import useMediaQuery from '@mui/material/useMediaQuery';
import { useRef } from 'react';
import { useSize } from '#renderer/screens/queue/use-size.ts';

/** A window this low lets the filters scroll away, so that there is room for rows. */
const LOW = '(max-height: 32rem)';
const PX_PER_REM = 16;
const HEADINGS_PX = 32;
const LINE_PX = 44;
/**
 * Under the first width a case is a title with its details below instead of a line of the table; the narrower, the more
 * lines those take. Widths and heights in CSS px at normal text size; all rows are equally high, so that nothing moves.
 */
const STACKED = [
  { under: 1010, height: 72 },
  { under: 800, height: 84 },
  { under: 600, height: 114 },
  { under: 420, height: 138 },
] as const;
/** Under this width the due date has a line of its own. */
const DUE_BELOW_UNDER = 600;

/** How the list fits its window: as a table or in stacked rows, and what stands above the rows. */
export function useQueueLayout() {
  const rem = useSize('rem');
  const heading = useSize('heading');
  const toolbar = useSize('toolbar');
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const isLow = useMediaQuery(LOW);
  const scale = rem.height === 0 ? 1 : rem.height / PX_PER_REM;
  const room = heading.width / scale;
  const stacking = room === 0 ? undefined : STACKED.findLast(({ under }) => room < under);
  const stacked = stacking !== undefined;
  const headings = stacked ? 0 : Math.round(HEADINGS_PX * scale);
  const stays = isLow ? 0 : toolbar.height;
  return {
    remRef: rem.ref,
    headingRef: heading.ref,
    toolbarRef: toolbar.ref,
    scroller,
    grid,
    stacked,
    dueBelow: stacked && room < DUE_BELOW_UNDER,
    isLow,
    headings,
    /** The width there is for the columns (CSS px at normal text size). */
    room,
    rowHeight: Math.round((stacking?.height ?? LINE_PX) * scale),
    stickyTop: stays,
    above: heading.height + toolbar.height + headings,
    covered: stays + headings,
  };
}

export type QueueLayout = ReturnType<typeof useQueueLayout>;

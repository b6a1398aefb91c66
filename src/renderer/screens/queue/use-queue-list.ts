import { type RefObject, useRef } from 'react';
import { rememberOrder } from '#renderer/app/list-order.ts';
import { go } from '#renderer/app/route.ts';
import { type QueuePlace, standingIn } from '#renderer/screens/queue/queue-place.ts';
import type { QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import type { SeenRange } from '#renderer/screens/queue/settle-rows.ts';
import { useGridPlace, useGridPosition } from '#renderer/screens/queue/use-grid-place.ts';
import { type QueueRows, useQueueRows } from '#renderer/screens/queue/use-queue-rows.ts';
import { useQueueVirtual } from '#renderer/screens/queue/use-queue-virtual.ts';
import { useSelection } from '#renderer/screens/queue/use-selection.ts';

/** Rows that may be in sight before anything was measured. */
const FIRST_SCREEN = 30;
const ROW_GUESS_PX = 44;
/** The rows beside an opened one that its screen can go on to. */
const ORDER_REACH = 500;

type Options = {
  readonly request: QueueRequest;
  readonly selected: ReadonlySet<string>;
  readonly change: (part: Partial<QueuePlace>) => void;
  /** CSS px, the same for every row. */
  readonly rowHeight: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly grid: RefObject<HTMLElement | null>;
  /** CSS px above the first row, and those that stay on top of the rows. */
  readonly above: number;
  readonly covered: number;
};

/** The list of a view: its rows, which of them are on the page, where the keyboard is and what is selected. */
export function useQueueList(options: Options) {
  const { request, selected, change, rowHeight, scroller, grid } = options;
  const { view } = request;
  const inSight = useRef(() => firstInSight(standingIn(view).scrollTop));
  const [position, setPosition] = useGridPosition(view);
  const rows = useQueueRows(request, { ...inSight.current(), place: position.row });
  const virtualizer = useQueueVirtual({
    ...options,
    count: rows.total ?? 0,
    initialOffset: standingIn(view).scrollTop,
    keep: position.row,
  });
  inSight.current = () => {
    const { range } = virtualizer;
    if (range === null || rows.total === null) return firstInSight(standingIn(view).scrollTop);
    return { start: range.startIndex, end: range.endIndex + 1 };
  };
  const place = useGridPlace({ view, rows, position, setPosition, virtualizer, rowHeight, scroller, grid });
  const selection = useSelection({ request, rows, selected, change });
  const open = (index: number): void => {
    const item = rows.rowAt(index);
    if (item === undefined) return;
    place.keep(index);
    rememberOrder({ view, ...orderAround(rows, index) });
    go({ screen: 'laporan', id: item.id });
  };
  return { rows, virtualizer, rowHeight, place, selection, open };
}

export type QueueList = ReturnType<typeof useQueueList>;

function firstInSight(scrollTop: number): Pick<SeenRange, 'start' | 'end'> {
  const start = Math.floor(scrollTop / ROW_GUESS_PX);
  return { start, end: start + FIRST_SCREEN };
}

/** The known rows around one, in their order, with a name for each. */
function orderAround({ rowAt }: QueueRows, index: number) {
  let from = index;
  let to = index;
  while (from > 0 && index - from < ORDER_REACH && rowAt(from - 1) !== undefined) from -= 1;
  while (to - index < ORDER_REACH && rowAt(to + 1) !== undefined) to += 1;
  const ids: string[] = [];
  const names = new Map<string, string>();
  for (let at = from; at <= to; at += 1) {
    const item = rowAt(at);
    if (item === undefined) continue;
    ids.push(item.id);
    names.set(item.id, item.title ?? item.trackingId);
  }
  return { ids, names };
}

import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect } from 'react';
import { caseQuery } from '#renderer/api/case-query.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { rememberOrder } from '#renderer/app/list-order.ts';
import { go } from '#renderer/app/route.ts';
import { type QueuePlace, standingIn } from '#renderer/screens/queue/queue-place.ts';
import type { QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import { rowsOnPage } from '#renderer/screens/queue/rows-in-sight.ts';
import { useGridPlace, useGridPosition } from '#renderer/screens/queue/use-grid-place.ts';
import { type QueueRows, useQueueRows } from '#renderer/screens/queue/use-queue-rows.ts';
import { useRowsInSight } from '#renderer/screens/queue/use-rows-in-sight.ts';
import { useSelection } from '#renderer/screens/queue/use-selection.ts';

/** Rows on the page above and below those in sight. */
const ROWS_BEYOND = 5;
/** The rows beside an opened one that its screen can go on to. */
const ORDER_REACH = 500;
/** The keyboard rests on a row that it stays on this long. */
const RESTS_MS = 80;

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
  const { request, selected, change, rowHeight, grid } = options;
  const { view } = request;
  const desk = useDesk();
  const queries = useQueryClient();
  const [position, setPosition] = useGridPosition(view);
  const sight = useRowsInSight({ ...options, leftAt: standingIn(view).scrollTop });
  const rows = useQueueRows(request, { start: sight.start, end: sight.end, place: position.row });
  const onPage = rowsOnPage(sight, { total: rows.total ?? 0, beyond: ROWS_BEYOND, keep: position.row });
  const place = useGridPlace({ view, rows, position, setPosition, sight, rowHeight, grid });
  const selection = useSelection({ request, rows, selected, change });
  const ask = useCallback(
    (id: string) => {
      queries.prefetchQuery(caseQuery(desk, id));
    },
    [desk, queries],
  );
  useLookedAt(rows.rowAt(position.row)?.id, ask);
  const open = (index: number): void => {
    const item = rows.rowAt(index);
    if (item === undefined) return;
    place.keep(index);
    // Asked for before the screen that shows it is drawn.
    ask(item.id);
    rememberOrder({ view, ...orderAround(rows, index) });
    go({ screen: 'laporan', id: item.id });
  };
  return { rows, sight, onPage, rowHeight, place, selection, open };
}

/** Whoever rests on a row is likely to open it: asked for while they look. */
function useLookedAt(id: string | undefined, ask: (id: string) => void): void {
  useEffect(() => {
    if (id === undefined) return;
    const timer = window.setTimeout(() => ask(id), RESTS_MS);
    return () => window.clearTimeout(timer);
  }, [id, ask]);
}

export type QueueList = ReturnType<typeof useQueueList>;

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

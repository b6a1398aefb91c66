import type { RefObject } from 'react';
import { useKeys } from '#renderer/app/use-keys.ts';
import type { QueueList } from '#renderer/screens/queue/use-queue-list.ts';

type Options = {
  readonly list: QueueList;
  readonly filterRef: RefObject<HTMLButtonElement | null>;
  readonly print: () => void;
};

/** The keys of the queue, wherever the keyboard is: they bring it to the list. */
export function useQueueKeys({ list, filterRef, print }: Options): void {
  const { rows, place, selection, open } = list;
  const step = (by: 1 | -1): void => {
    const total = rows.total ?? 0;
    if (total === 0) return;
    const { row } = place.position;
    // From elsewhere the first press comes to the row where the list was left.
    const to = place.hasFocus() ? row + by : row;
    place.moveTo({ row: Math.min(Math.max(to, 0), total - 1), column: null });
  };
  useKeys({
    next: () => step(1),
    previous: () => step(-1),
    open: () => open(Math.max(place.position.row, 0)),
    select: () => selection.toggle(Math.max(place.position.row, 0), false),
    'select-all': selection.toggleAll,
    filter: () => {
      filterRef.current?.focus();
      filterRef.current?.click();
    },
    print,
  });
}

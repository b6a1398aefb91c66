import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { QueueItem } from '#contract/window/queue.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import type { PrintedList } from '#renderer/screens/queue/print-sheet.tsx';
import { listInput, type QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import type { QueueRows } from '#renderer/screens/queue/use-queue-rows.ts';
import { useStateFor } from '#renderer/screens/queue/use-state-for.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

/** A list on paper has at most so many cases; more belongs into an export. */
const MOST_ROWS = 2_000;
const LONGEST_ANSWER = 500;

/**
 * Printing a list: our own button or key fetches all of it first; the browser's own command prints the rows that are
 * here already.
 */
export function usePrint(request: QueueRequest, rows: QueueRows) {
  const desk = useDesk();
  const { tellError } = useMessages();
  const [list, setList] = useStateFor<PrintedList | null>(request.view, () => null);
  const [wanted, setWanted] = useState(false);

  useEffect(() => {
    const before = (): void => flushSync(() => setList((known) => known ?? rowsHere(rows)));
    const after = (): void => setList(() => null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [rows, setList]);
  useEffect(() => {
    if (!wanted || list === null) return;
    setWanted(false);
    window.print();
  }, [wanted, list]);

  const print = useCallback(() => {
    const fetchAll = async (): Promise<void> => {
      const items: QueueItem[] = [];
      let total = Number.POSITIVE_INFINITY;
      while (items.length < Math.min(total, MOST_ROWS)) {
        const page = await desk.queue.list(listInput(request, items.length, LONGEST_ANSWER));
        total = page.total;
        items.push(...page.items);
        if (page.items.length === 0) break;
      }
      setList(() => ({ items, total }));
      setWanted(true);
    };
    fetchAll().catch(tellError);
  }, [desk, request, setList, tellError]);
  return { list, print };
}

function rowsHere({ rowAt, total }: QueueRows): PrintedList {
  const items: QueueItem[] = [];
  for (let index = 0; index < (total ?? 0); index += 1) {
    const item = rowAt(index);
    if (item === undefined) break;
    items.push(item);
  }
  return { items, total: total ?? 0 };
}

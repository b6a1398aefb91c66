import { useCallback } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import type { QueuePlace } from '#renderer/screens/queue/queue-place.ts';
import { filterInput, listInput, type QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import type { QueueRows } from '#renderer/screens/queue/use-queue-rows.ts';
import { useStateFor } from '#renderer/screens/queue/use-state-for.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

const LONGEST_ANSWER = 500;

type Options = {
  readonly request: QueueRequest;
  readonly rows: QueueRows;
  readonly selected: ReadonlySet<string>;
  readonly change: (part: Partial<QueuePlace>) => void;
};

export type Selection = {
  readonly selected: ReadonlySet<string>;
  readonly state: 'none' | 'some' | 'all';
  /** Puts a row in or out; `range`: with every row since the one before. */
  readonly toggle: (index: number, range: boolean) => void;
  /** Takes in the rows from one to another. */
  readonly extend: (from: number, to: number) => void;
  /** Everything the filter lets through, wherever it stands; nothing, when everything was selected. */
  readonly toggleAll: () => void;
  readonly choose: (ids: Iterable<string>) => void;
  readonly clear: () => void;
};

/** Which cases are selected, by id: sorting or scrolling changes nothing, another filter begins anew. */
export function useSelection({ request, rows, selected, change }: Options): Selection {
  const desk = useDesk();
  const { tellError } = useMessages();
  const [anchor, setAnchor] = useStateFor<number | null>(request.view, () => null);
  const choose = useCallback((ids: Iterable<string>) => change({ selected: new Set(ids) }), [change]);

  const idsBetween = async (from: number, to: number): Promise<readonly string[]> => {
    const known: string[] = [];
    for (let index = from; index <= to; index += 1) {
      const id = rows.rowAt(index)?.id;
      if (id === undefined) return fetchIds(from, to);
      known.push(id);
    }
    return known;
  };
  const fetchIds = async (from: number, to: number): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let at = from; at <= to; at += LONGEST_ANSWER) {
      const page = await desk.queue.list(listInput(request, at, Math.min(LONGEST_ANSWER, to - at + 1)));
      ids.push(...page.items.map(({ id }) => id));
    }
    return ids;
  };
  const extend = (from: number, to: number): void => {
    idsBetween(Math.min(from, to), Math.max(from, to)).then(
      (ids) => choose([...selected, ...ids]),
      tellError,
    );
  };
  const toggle = (index: number, range: boolean): void => {
    const id = rows.rowAt(index)?.id;
    if (id === undefined) return;
    setAnchor(() => index);
    if (range && anchor !== null && anchor !== index) {
      extend(anchor, index);
      return;
    }
    choose(selected.has(id) ? [...selected].filter((other) => other !== id) : [...selected, id]);
  };
  const state = stateOf(selected.size, rows.total ?? 0);
  const toggleAll = (): void => {
    if (state === 'all') choose([]);
    else desk.queue.ids(filterInput(request)).then(choose, tellError);
  };
  return { selected, state, toggle, extend, toggleAll, choose, clear: () => choose([]) };
}

function stateOf(size: number, total: number): Selection['state'] {
  if (size === 0) return 'none';
  return size >= total ? 'all' : 'some';
}

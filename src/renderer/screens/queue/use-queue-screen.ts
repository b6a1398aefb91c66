import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import type { View } from '#domain/complaint/views.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { useSearch } from '#renderer/app/search.ts';
import { type QueuePlace, useQueuePlace } from '#renderer/screens/queue/queue-place.ts';
import type { QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import { useColumnWidths } from '#renderer/screens/queue/use-column-widths.ts';
import { useMany } from '#renderer/screens/queue/use-many.tsx';
import { usePrint } from '#renderer/screens/queue/use-print.ts';
import { useQueueKeys } from '#renderer/screens/queue/use-queue-keys.ts';
import { useQueueLayout } from '#renderer/screens/queue/use-queue-layout.ts';
import { useQueueList } from '#renderer/screens/queue/use-queue-list.ts';
import { useStateFor } from '#renderer/screens/queue/use-state-for.ts';

export type QueueScreenProps = { readonly view: View; readonly app: AppState; readonly person: Profile };

/** Everything the queue's parts share: what is asked for, the rows, how they fit the window, and what can be done. */
export function useQueueScreen({ view, app, person }: QueueScreenProps) {
  const { place, change } = useQueuePlace(view, person.personId);
  const request = useRequest(view, place, change);
  const layout = useQueueLayout();
  const columns = useColumnWidths(layout.stacked);
  const list = useQueueList({ request, selected: place.selected, change, ...layout });
  const many = useMany({ view, today: app.today, rows: list.rows, selection: list.selection });
  const printing = usePrint(request, list.rows);
  const filterRef = useRef<HTMLButtonElement>(null);
  const [choosesColumns, setChooses] = useStateFor(view, () => false);
  useQueueKeys({ list, filterRef, print: printing.print });
  return {
    view,
    app,
    person,
    request,
    change,
    layout,
    columns,
    list,
    many,
    printing,
    filterRef,
    choosesColumns,
    setChoosesColumns: (chooses: boolean) => setChooses(() => chooses),
    counts: useCounts(),
  };
}

export type QueueModel = ReturnType<typeof useQueueScreen>;

/** What is asked of the desk. Another search begins with nothing selected: what is not seen is not acted on. */
function useRequest(
  view: View,
  { filter, sort, descending }: QueuePlace,
  change: (part: Partial<QueuePlace>) => void,
): QueueRequest {
  const { text: search } = useSearch();
  const before = useRef(search);
  useEffect(() => {
    if (before.current === search) return;
    before.current = search;
    change({ selected: new Set() });
  }, [search, change]);
  return useMemo(
    () => ({ view, search, filter, sort, descending }),
    [view, search, filter, sort, descending],
  );
}

function useCounts() {
  const desk = useDesk();
  return useQuery({ queryKey: QUERY.counts, queryFn: () => desk.queue.counts() }).data;
}

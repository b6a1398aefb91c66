import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import type { View } from '#domain/complaint/views.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { useSearch } from '#renderer/app/search.ts';
import { ColumnsDialog } from '#renderer/screens/queue/columns-dialog.tsx';
import { EmptyQueue } from '#renderer/screens/queue/empty-queue.tsx';
import { PrintSheet } from '#renderer/screens/queue/print-sheet.tsx';
import { QueueGrid } from '#renderer/screens/queue/queue-grid.tsx';
import { QueueHeading } from '#renderer/screens/queue/queue-heading.tsx';
import { type QueuePlace, useQueuePlace } from '#renderer/screens/queue/queue-place.ts';
import type { QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import { QueueScroller } from '#renderer/screens/queue/queue-scroller.tsx';
import { QueueToolbar } from '#renderer/screens/queue/queue-toolbar.tsx';
import { useColumnWidths } from '#renderer/screens/queue/use-column-widths.ts';
import { useFilterSummary } from '#renderer/screens/queue/use-filter-summary.ts';
import { useMany } from '#renderer/screens/queue/use-many.tsx';
import { usePrint } from '#renderer/screens/queue/use-print.ts';
import { useQueueKeys } from '#renderer/screens/queue/use-queue-keys.ts';
import { useQueueLayout } from '#renderer/screens/queue/use-queue-layout.ts';
import { useQueueList } from '#renderer/screens/queue/use-queue-list.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

type Props = { readonly view: View; readonly app: AppState; readonly person: Profile };

const NARROW = '(max-width: 60rem), (max-height: 32rem)';

/** The queue: one view of it as a list, with everything that narrows, sorts, opens and acts on it. */
export function QueueScreen({ view, app, person }: Props) {
  const { t } = useTranslation();
  const { place, change } = useQueuePlace(view, person.personId);
  const request = useRequest(view, place, change);
  const layout = useQueueLayout();
  const columns = useColumnWidths(layout.stacked);
  const list = useQueueList({
    request,
    selected: place.selected,
    change,
    ...layout,
    textSize: columns.textSize,
  });
  const counts = useCounts();
  const many = useMany({ today: app.today, rows: list.rows, selection: list.selection });
  const printing = usePrint(request, list.rows);
  const filterRef = useRef<HTMLButtonElement>(null);
  const [choosesColumns, setChoosesColumns] = useState(false);
  const narrow = useMediaQuery(NARROW);
  const filterWords = useFilterSummary(request);
  useQueueKeys({ list, filterRef, print: printing.print });
  const { rows } = list;
  const isEmpty = rows.total === 0;
  return (
    <QueueScroller
      layout={layout}
      heading={
        <QueueHeading
          view={view}
          app={app}
          person={person}
          onStart={rows.rowAt(0) === undefined ? null : () => list.open(0)}
        />
      }
      toolbar={
        <QueueToolbar
          request={request}
          list={list}
          inView={counts?.[view]}
          role={person.role}
          narrow={narrow}
          stacked={layout.stacked}
          filterRef={filterRef}
          change={change}
          onFilter={(filter) => change({ filter, selected: new Set() })}
          onAct={many.ask}
          onColumns={() => setChoosesColumns(true)}
          onPrint={printing.print}
        />
      }
    >
      {rows.error === null ? null : <ErrorNote error={rows.error} onRetry={rows.retry} />}
      {rows.total === null && rows.error === null ? <Loading /> : null}
      {isEmpty ? <EmptyQueue request={request} everything={counts?.semua} change={change} /> : null}
      {rows.total === null || isEmpty ? null : (
        <QueueGrid
          {...list}
          {...columns}
          {...layout}
          label={t('queue.grid', { view: t(`view.${view}`) })}
          sort={place.sort}
          descending={place.descending}
          change={change}
        />
      )}
      {choosesColumns ? <ColumnsDialog {...columns} onClose={() => setChoosesColumns(false)} /> : null}
      {many.dialogs}
      {printing.list === null ? null : (
        <PrintSheet
          list={printing.list}
          request={request}
          columns={columns.columns}
          today={app.today}
          filterWords={filterWords}
        />
      )}
    </QueueScroller>
  );
}

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

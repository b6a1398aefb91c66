import { ColumnsDialog } from '#renderer/screens/queue/columns-dialog.tsx';
import { EmptyQueue } from '#renderer/screens/queue/empty-queue.tsx';
import { NewsNote } from '#renderer/screens/queue/news-note.tsx';
import { PrintSheet } from '#renderer/screens/queue/print-sheet.tsx';
import { QueueGrid } from '#renderer/screens/queue/queue-grid.tsx';
import { QueueHeading } from '#renderer/screens/queue/queue-heading.tsx';
import { isFiltered } from '#renderer/screens/queue/queue-request.ts';
import { QueueScroller } from '#renderer/screens/queue/queue-scroller.tsx';
import { QueueToolbar } from '#renderer/screens/queue/queue-toolbar.tsx';
import {
  type QueueModel,
  type QueueScreenProps,
  useQueueScreen,
} from '#renderer/screens/queue/use-queue-screen.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

/** The queue: one view of it as a list, with everything that narrows, sorts, opens and acts on it. */
export function QueueScreen(props: QueueScreenProps) {
  const model = useQueueScreen(props);
  const { view, app, person, layout, list, columns, many, printing, counts } = model;
  const isEmpty = list.rows.total === 0 && isWhole(model);
  return (
    <QueueScroller
      layout={layout}
      heading={
        <>
          <QueueHeading
            view={view}
            app={app}
            person={person}
            isEmpty={isEmpty}
            onStart={list.rows.rowAt(0) === undefined ? null : () => list.open(0)}
          />
          {view === 'hari-ini' ? <NewsNote /> : null}
        </>
      }
      toolbar={counts?.semua === 0 || isEmpty ? null : <QueueToolbar {...model} />}
    >
      <Rows {...model} />
      {model.choosesColumns ? (
        <ColumnsDialog {...columns} onClose={() => model.setChoosesColumns(false)} />
      ) : null}
      {many.dialogs}
      {printing.list === null ? null : (
        <PrintSheet list={printing.list} request={model.request} columns={columns.columns} app={app} />
      )}
    </QueueScroller>
  );
}

/** Nothing narrows the list and nothing is selected in it. */
function isWhole({ request, list }: QueueModel): boolean {
  return !isFiltered(request) && request.search.trim() === '' && list.selection.state === 'none';
}

/** The rows; or why there are none. */
function Rows({ view, request, list, columns, layout, change, counts }: QueueModel) {
  const { t } = useTranslation();
  const { total, error, retry } = list.rows;
  return (
    <>
      {error === null ? null : <ErrorNote error={error} onRetry={retry} />}
      {total === null && error === null ? <Loading /> : null}
      {total === 0 ? <EmptyQueue request={request} everything={counts?.semua} change={change} /> : null}
      {total === null || total === 0 ? null : (
        <QueueGrid
          {...list}
          {...columns}
          {...layout}
          label={t('queue.grid', { view: t(`view.${view}`) })}
          sort={request.sort}
          descending={request.descending}
          change={change}
        />
      )}
    </>
  );
}

import GlobalStyles from '@mui/material/GlobalStyles';
import { createPortal } from 'react-dom';
import type { AppState } from '#contract/window/app.ts';
import type { QueueItem } from '#contract/window/queue.ts';
import type { ShownColumn } from '#renderer/screens/queue/columns.ts';
import { QueueCell } from '#renderer/screens/queue/queue-cell.tsx';
import type { QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import { useFilterSummary } from '#renderer/screens/queue/use-filter-summary.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

export type PrintedList = { readonly items: readonly QueueItem[]; readonly total: number };

type Props = {
  readonly list: PrintedList;
  readonly request: QueueRequest;
  readonly columns: readonly ShownColumn[];
  readonly app: AppState;
};

/** The list on paper: a plain table under the name of its view, its filter and the day. Only while printing. */
export function PrintSheet({ list, request, columns, app }: Props) {
  const { t, i18n } = useTranslation();
  const { items, total } = list;
  const search = request.search.trim();
  const isPart = items.length < total;
  const narrowed = useFilterSummary(request);
  return createPortal(
    <div data-print-sheet="">
      <GlobalStyles styles={styles} />
      <h1>
        {app.training ? `${t('training.banner')} · ` : ''}
        {t('appName')} · {t(`view.${request.view}`)}
      </h1>
      <p>
        {[
          t('queue.print.made', { on: longDate(app.today, i18n.language) }),
          t('queue.print.rows', {
            n: items.length.toLocaleString(i18n.language),
            of: total.toLocaleString(i18n.language),
          }),
          ...(search === '' ? [] : [t('queue.print.search', { search })]),
          ...narrowed,
        ].join(' · ')}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map(({ key }) => (
              <th key={key} scope="col">
                {t(`queue.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              {columns.map(({ key }) => (
                <td key={key}>
                  <QueueCell column={key} item={item} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isPart ? <p>{t('queue.print.capped', { n: items.length.toLocaleString(i18n.language) })}</p> : null}
    </div>,
    document.body,
  );
}

const styles = {
  '@media screen': { '[data-print-sheet]': { display: 'none' } },
  '@media print': {
    '@page': { size: 'A4 landscape', margin: '12mm' },
    'body:has([data-print-sheet]) > :not([data-print-sheet])': { display: 'none !important' },
    '[data-print-sheet]': { color: '#000', fontSize: '8.5pt', lineHeight: 1.35, overflowWrap: 'break-word' },
    '[data-print-sheet] h1': { fontSize: '13pt', margin: '0 0 2pt' },
    '[data-print-sheet] p': { margin: '0 0 6pt' },
    '[data-print-sheet] .mark': { lineHeight: 1.35 },
    '[data-print-sheet] :is(.mark, .mark > span)': { whiteSpace: 'nowrap !important' },
    '[data-print-sheet] table': { width: '100%', borderCollapse: 'collapse' },
    '[data-print-sheet] thead': { display: 'table-header-group' },
    '[data-print-sheet] tr': { breakInside: 'avoid' },
    '[data-print-sheet] :is(th, td)': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '2.5pt 4pt',
      borderBottom: '0.5pt solid #888',
    },
    '[data-print-sheet] :is(.stack, .title)': { display: 'flex', flexDirection: 'column' },
    '[data-print-sheet] a': { color: '#000', textDecoration: 'none' },
    '[data-print-sheet] td :is(span, a)': {
      color: '#000 !important',
      background: 'none !important',
      padding: '0 !important',
      whiteSpace: 'normal !important',
    },
    '[data-print-sheet] .number': { whiteSpace: 'nowrap !important' },
  },
} as const;

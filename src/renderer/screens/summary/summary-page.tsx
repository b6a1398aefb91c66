import type { Table } from '#domain/report/table.ts';
import { CategoryChart } from '#renderer/screens/summary/category-chart.tsx';
import { barsOf, figureOf } from '#renderer/screens/summary/figures.ts';
import { KeyFigures } from '#renderer/screens/summary/key-figures.tsx';
import { MonthChart } from '#renderer/screens/summary/month-chart.tsx';
import { PaperTable } from '#renderer/screens/summary/paper-table.tsx';
import { PrintStyles } from '#renderer/screens/summary/print-styles.tsx';
import { Remarks } from '#renderer/screens/summary/remarks.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly tables: readonly Table[];
  readonly yearsWithoutCalendar: readonly number[];
};

/** Main figures, what to know about them, pictures, and the tables as on paper. */
export function SummaryPage({ tables, yearsWithoutCalendar }: Props) {
  const { t } = useTranslation();
  const notes = tables[0]?.notes ?? [];
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <PrintStyles />
      <Box lang="id">
        {notes.map((note) => (
          <Typography key={note} variant="body2" color="textSecondary">
            {note}
          </Typography>
        ))}
      </Box>
      {figureOf(tables, 'Laporan masuk') === 0 ? (
        <EmptyState title={t('summary.empty')}>{t('summary.emptyNote')}</EmptyState>
      ) : (
        <>
          <KeyFigures tables={tables} />
          <Remarks tables={tables} yearsWithoutCalendar={yearsWithoutCalendar} />
          <Box sx={charts}>
            <MonthChart months={barsOf(tables, 'Per Bulan')} />
            <CategoryChart categories={barsOf(tables, 'Per Kategori')} />
          </Box>
          {tables.map((table) => (
            <PaperTable key={table.name} table={table} />
          ))}
        </>
      )}
    </Box>
  );
}

const charts = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 22rem), 1fr))',
} as const;

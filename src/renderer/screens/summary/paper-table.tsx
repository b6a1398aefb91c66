import { useId } from 'react';
import type { Row, Table } from '#domain/report/table.ts';
import { cellText, isFigure } from '#renderer/screens/summary/cell-text.ts';
import { scrollBox, tableStyles } from '#renderer/screens/summary/paper-table-styles.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** A table of the summary as it stands in the file; where it is wider than the screen it scrolls, its first columns stay. */
export function PaperTable({ table }: { readonly table: Table }) {
  const { t } = useTranslation();
  const heading = useId();
  const { columns, rows, totalRow, footnotes, keyColumns } = table;
  return (
    <Box component="section" aria-labelledby={heading} lang="id">
      <Typography variant="h2" id={heading} sx={{ mb: 0.75 }}>
        {table.title}
      </Typography>
      <Box
        role="region"
        aria-label={t('summary.tableScroll', { name: table.title })}
        tabIndex={0}
        sx={scrollBox}
      >
        <Box component="table" aria-labelledby={heading} sx={tableStyles}>
          <thead>
            <tr>
              {columns.map((column, place) => (
                <th
                  key={column.heading}
                  scope="col"
                  className={classesOf(place, keyColumns, isFigure(column))}
                >
                  {column.heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row[Math.max(0, keyColumns - 1)])}>
                <Cells row={row} table={table} />
              </tr>
            ))}
          </tbody>
          {totalRow === undefined ? null : (
            <tfoot>
              <tr>
                <Cells row={totalRow} table={table} />
              </tr>
            </tfoot>
          )}
        </Box>
      </Box>
      {footnotes.map((note) => (
        <Typography key={note} variant="caption" component="p" color="textSecondary">
          {note}
        </Typography>
      ))}
    </Box>
  );
}

/** The cell that says what the row is about is its heading. */
function Cells({ row, table }: { readonly row: Row; readonly table: Table }) {
  const { columns, keyColumns } = table;
  const headingPlace = Math.max(0, keyColumns - 1);
  return columns.map((column, place) => {
    const words = cellText(row[place] ?? null, column);
    const classes = classesOf(place, keyColumns, isFigure(column));
    return place === headingPlace ? (
      <th key={column.heading} scope="row" className={classes}>
        {words}
      </th>
    ) : (
      <td key={column.heading} className={classes}>
        {words}
      </td>
    );
  });
}

function classesOf(place: number, keyColumns: number, figure: boolean): string {
  const kept = keyColumns === 2 && place < 2 ? `kept-${place + 1}` : '';
  return `${figure ? 'figure' : ''} ${kept}`.trim();
}

import { useRef, useState } from 'react';
import { PreviewTableRow } from '#renderer/screens/import/preview-table-row.tsx';
import { COLUMNS, columnStyles, tableStyles } from '#renderer/screens/import/preview-table-styles.ts';
import { type ResultFilter, usePreviewRows } from '#renderer/screens/import/use-preview-rows.ts';
import { useRowsInSight } from '#renderer/screens/import/use-rows-in-sight.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly token: string; readonly result: ResultFilter; readonly total: number };

/** The rows of the file with what becomes of each; only those in sight are drawn. */
export function PreviewTable({ token, result, total }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const { items, height, listTop, measure } = useRowsInSight(list, total);
  const { rowAt, error, retry } = usePreviewRows(
    token,
    result,
    items[0]?.index ?? 0,
    items.at(-1)?.index ?? 0,
  );
  const toggle = (row: number): void =>
    setOpened(
      (before) => new Set(before.has(row) ? [...before].filter((one) => one !== row) : [...before, row]),
    );
  if (total === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
        {t('importing.noneOfFilter')}
      </Typography>
    );
  }
  return (
    <Box role="table" aria-label={t('importing.table')} aria-rowcount={total + 1} sx={tableStyles}>
      <Box role="rowgroup" className="head">
        <Box role="row" aria-rowindex={1} sx={columnStyles}>
          {COLUMNS.map((column) => (
            <Box role="columnheader" key={column} className={column}>
              {t(`importing.column.${column}`)}
            </Box>
          ))}
        </Box>
      </Box>
      {error === null ? null : <ErrorNote error={error} onRetry={retry} />}
      <Box role="rowgroup" ref={list} sx={{ position: 'relative' }} style={{ height }}>
        {items.map(({ index, key, start }) => {
          const row = rowAt(index);
          return (
            <Box
              role="presentation"
              key={key}
              ref={measure}
              data-index={index}
              className="line"
              style={{ transform: `translateY(${start - listTop}px)` }}
            >
              <PreviewTableRow
                place={index + 2}
                row={row}
                open={row !== undefined && opened.has(row.row)}
                onToggle={toggle}
              />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}

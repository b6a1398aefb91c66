import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewRow } from '#contract/window/imports.ts';
import type { Tone } from '#renderer/app/theme.ts';
import { columnStyles } from '#renderer/screens/import/preview-table-styles.ts';
import { RowCells, RowProblem } from '#renderer/screens/import/row-problem.tsx';
import { shortDate } from '#renderer/text/dates.ts';
import { Mark } from '#renderer/ui/mark.tsx';

const TONES: Readonly<Record<PreviewRow['result'], Tone>> = {
  added: 'done',
  updated: 'calm',
  problem: 'soon',
};

type Props = {
  /** Counted from the heading, which is 1. */
  readonly place: number;
  /** Undefined while it is fetched. */
  readonly row: PreviewRow | undefined;
  readonly open: boolean;
  readonly onToggle: (row: number) => void;
};

/** A row of the file; one with a problem says why, and opens to the cells as they stand there. */
export function PreviewTableRow({ place, row, open, onToggle }: Props) {
  const { t, i18n } = useTranslation();
  const cells = useId();
  if (row === undefined) {
    return (
      <Box role="row" aria-rowindex={place} sx={{ px: 1.5, py: 0.75 }}>
        <Box role="cell">
          <Skeleton width="60%" aria-label={t('common.loading')} />
        </Box>
      </Box>
    );
  }
  const received = row.receivedAt === null ? null : shortDate(row.receivedAt.slice(0, 10), i18n.language);
  const under = [row.office, row.status, received].filter((words) => words !== null).join(' · ');
  return (
    <>
      <Box role="row" aria-rowindex={place} sx={columnStyles}>
        <Box role="cell" className="row">
          {row.row.toLocaleString(i18n.language)}
        </Box>
        <Box role="cell">
          <Mark tone={TONES[row.result]}>{t(`importing.result.${row.result}`)}</Mark>
        </Box>
        <Box role="cell" className="trackingId">
          {row.trackingId ?? '–'}
        </Box>
        <Box role="cell" className="title">
          {row.problem === null ? <span>{row.title ?? t('importing.noTitle')}</span> : null}
          <Typography component="div" className="under" variant="caption" color="textSecondary">
            {under}
          </Typography>
          {row.problem === null ? null : (
            <RowProblem
              problem={row.problem}
              open={open}
              controls={cells}
              onToggle={() => onToggle(row.row)}
            />
          )}
        </Box>
        <Box role="cell" className="office">
          {row.office ?? '–'}
        </Box>
        <Box role="cell" className="status">
          {row.status ?? '–'}
        </Box>
        <Box role="cell" className="received">
          {received ?? '–'}
        </Box>
      </Box>
      {row.problem !== null && open ? (
        <Box role="row">
          <Box role="cell" id={cells}>
            <RowCells row={row.row} cells={row.problem.cells} />
          </Box>
        </Box>
      ) : null}
    </>
  );
}

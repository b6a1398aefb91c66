import Skeleton from '@mui/material/Skeleton';
import { useId } from 'react';
import type { PreviewRow } from '#contract/window/imports.ts';
import type { Tone } from '#renderer/app/theme.ts';
import { COLUMNS, columnStyles } from '#renderer/screens/import/preview-table-styles.ts';
import { RowCells, RowProblem } from '#renderer/screens/import/row-problem.tsx';
import { shortDate } from '#renderer/text/dates.ts';
import { dayThere } from '#renderer/text/shown-zone.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const TONES: Readonly<Record<PreviewRow['result'], Tone>> = {
  added: 'done',
  updated: 'calm',
  problem: 'soon',
};

/** Row, result and number stand before what is wrong with it. */
const PROBLEM_AFTER = 3;

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
  if (row === undefined) return <Awaited place={place} />;
  return (
    <>
      <Box role="row" aria-rowindex={place} sx={columnStyles}>
        <Box role="cell" className="row">
          {row.row.toLocaleString(i18n.language)}
        </Box>
        <Box role="cell">
          <Mark tone={TONES[row.result]}>{t(`importing.mark.${row.result}`)}</Mark>
        </Box>
        <Box role="cell" className="trackingId">
          {row.trackingId ?? '–'}
        </Box>
        {row.problem === null ? (
          <Facts row={row} />
        ) : (
          <Box role="cell" className="problem" aria-colspan={COLUMNS.length - PROBLEM_AFTER}>
            <RowProblem
              problem={row.problem}
              open={open}
              controls={cells}
              onToggle={() => onToggle(row.row)}
            />
          </Box>
        )}
      </Box>
      {row.problem !== null && open ? (
        <Box role="row">
          <Box role="cell" id={cells} aria-colspan={COLUMNS.length}>
            <RowCells row={row.row} cells={row.problem.cells} />
          </Box>
        </Box>
      ) : null}
    </>
  );
}

/** A row that is being fetched. */
function Awaited({ place }: Pick<Props, 'place'>) {
  const { t } = useTranslation();
  return (
    <Box role="row" aria-rowindex={place} sx={{ px: 1.5, py: 0.75 }}>
      <Box role="cell">
        <Skeleton width="60%" aria-label={t('common.loading')} />
      </Box>
    </Box>
  );
}

/** What the row says of its report. */
function Facts({ row }: { readonly row: PreviewRow }) {
  const { t, i18n } = useTranslation();
  const received = row.receivedAt === null ? null : shortDate(dayThere(row.receivedAt), i18n.language);
  const under = [row.office, row.status, received].filter((words) => words !== null).join(' · ');
  return (
    <>
      <Box role="cell" className="title">
        {row.title ?? t('importing.noTitle')}
        <Typography component="div" className="under" variant="caption" color="textSecondary">
          {under}
        </Typography>
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
    </>
  );
}

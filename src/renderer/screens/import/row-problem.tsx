import type { PreviewRow } from '#contract/window/imports.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Problem = NonNullable<PreviewRow['problem']>;

type Props = {
  readonly problem: Problem;
  readonly open: boolean;
  /** The id of the cells that are shown or hidden. */
  readonly controls: string;
  readonly onToggle: () => void;
};

/** Why a row is not taken: the sentence of its code, then what exactly, which the reader of files says in Indonesian. */
export function RowProblem({ problem, open, controls, onToggle }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  return (
    <Box>
      <Typography component="p" variant="body2" color="tones.soon.text">
        {sentence(problem.code)} {problem.detail === '' ? null : <span lang="id">{problem.detail}</span>}
      </Typography>
      <Button
        onClick={onToggle}
        aria-expanded={open}
        aria-controls={open ? controls : undefined}
        startIcon={<Icon name={open ? 'up' : 'down'} size={14} />}
        sx={{ ml: -0.5, py: 0, px: 0.5 }}
      >
        {open ? t('importing.hideCells') : t('importing.showCells')}
      </Button>
    </Box>
  );
}

/** The cells of a row as they stand in the file, under their headings. */
export function RowCells({
  row,
  cells,
}: {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const entries = Object.entries(cells);
  return (
    <Box sx={{ bgcolor: 'ground', px: 2, py: 1.25, display: 'grid', gap: 0.75 }}>
      <Typography variant="h3" component="p">
        {t('importing.cellsOf', { row })}
      </Typography>
      {entries.length === 0 ? (
        <Typography variant="body2">{t('importing.noCells')}</Typography>
      ) : (
        <Box component="dl" lang="id" sx={cellList}>
          {entries.map(([heading, words]) => (
            <Box key={heading} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" color="textSecondary">
                {heading}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, whiteSpace: 'pre-wrap' }}>
                {words}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
      <Typography variant="caption" color="textSecondary">
        {t('importing.cellsNote')}
      </Typography>
    </Box>
  );
}

const cellList = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(6rem, 14rem) minmax(0, 1fr)',
  columnGap: 2,
  rowGap: 0.25,
} as const;

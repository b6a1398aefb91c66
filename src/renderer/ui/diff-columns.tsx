import type { ReactNode } from 'react';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';
import { wordDiff } from '#renderer/ui/word-diff.ts';
import { WordDiffText } from '#renderer/ui/word-diff-text.tsx';

type Side = { readonly label: string; readonly text: string; readonly action?: ReactNode };

/** Two texts side by side, word by word. */
export function DiffColumns({
  before,
  after,
  legend,
}: {
  readonly before: Side;
  readonly after: Side;
  readonly legend: string;
}) {
  const pieces = wordDiff(before.text, after.text);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={columns}>
        {([before, after] as const).map(({ label, action }, place) => (
          <Box key={label} sx={{ display: 'grid', gap: 0.5, alignContent: 'start', minWidth: 0 }}>
            <Typography variant="h3" component="p">
              {label}
            </Typography>
            <Box role="group" aria-label={label} tabIndex={0} sx={column}>
              <WordDiffText pieces={pieces} only={place === 0 ? 'removed' : 'added'} />
            </Box>
            {action}
          </Box>
        ))}
      </Box>
      <Typography variant="caption" color="text.secondary">
        {legend}
      </Typography>
    </Box>
  );
}

const columns = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
} as const;

const column = {
  p: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.default',
  fontSize: '0.875rem',
  maxHeight: '40vh',
  overflow: 'auto',
} as const;

import type { ReactNode } from 'react';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly title: string;
  readonly count: number;
  readonly note?: string;
  /** Whether it is open at first. */
  readonly open: boolean;
  /** What holds for all of them. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** One kind of unknown words, to open and to close. */
export function WordGroup({ title, count, note, open, action, children }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="details" open={open} sx={group}>
      <Box component="summary">
        <Icon name="down" size={16} />
        <span>{t('importing.withCount', { name: title, n: count })}</span>
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, pt: 1.5 }}>
        {note === undefined ? null : (
          <Typography variant="body2" color="textSecondary">
            {note}
          </Typography>
        )}
        {action}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
          {children}
        </Box>
      </Box>
    </Box>
  );
}

/** A part that is opened and closed by its first line. */
export const folded = {
  '& > summary': {
    display: 'flex',
    alignItems: 'center',
    gap: 0.75,
    cursor: 'pointer',
    fontSize: '0.875rem',
    fontWeight: 600,
    listStyle: 'none',
  },
  '& > summary::-webkit-details-marker': { display: 'none' },
  '&[open] > summary > svg': { transform: 'rotate(180deg)' },
} as const;

const group = { ...folded, borderTop: 1, borderColor: 'divider', pt: 1.25 } as const;

/** A word with how many rows have it, the field beside it and its button. */
export const wordLine = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 2fr) minmax(0, 3fr) auto' },
  columnGap: 1.5,
  rowGap: 0.75,
  alignItems: 'center',
  '& > :first-of-type': { gridColumn: { xs: '1 / -1', md: 'auto' } },
} as const;

import { LOAD_COUNTS } from '#domain/deadline/day-load.ts';
import { CountShape } from '#renderer/screens/calendar/count-shape.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** What the shapes in the days mean; `keysId`: by what name the grid speaks of its keys. */
export function Legend({ keysId }: { readonly keysId: string }) {
  const { t } = useTranslation();
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" color="textSecondary" id={keysId} data-screen-only="">
        {t('calendar.keys')}
      </Typography>
      <Box component="ul" aria-label={t('calendar.legend')} sx={list}>
        {LOAD_COUNTS.map((count) => (
          <li key={count}>
            <CountShape count={count} /> {t(`calendar.counts.${count}`, { count: '' }).trim()}:{' '}
            {t(`calendar.countNotes.${count}`)}
          </li>
        ))}
      </Box>
    </Box>
  );
}

const list = {
  m: 0,
  mt: 0.5,
  p: 0,
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2,
  fontSize: '0.75rem',
  color: 'text.secondary',
} as const;

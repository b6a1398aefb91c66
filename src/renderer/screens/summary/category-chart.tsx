import { useTheme } from '@mui/material/styles';
import { ChartFrame } from '#renderer/screens/summary/chart-frame.tsx';
import type { Bar } from '#renderer/screens/summary/figures.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const MOST_SHOWN = 8;

/** The largest categories as bars; name and number stand beside each as text. */
export function CategoryChart({ categories }: { readonly categories: readonly Bar[] }) {
  const { t, i18n } = useTranslation();
  const { palette } = useTheme();
  const shown = categories.slice(0, MOST_SHOWN);
  const more = categories.length - shown.length;
  const highest = Math.max(1, ...shown.map(({ received }) => received));
  return (
    <ChartFrame title={t('summary.categories')}>
      <Box component="ul" lang="id" sx={list}>
        {shown.map(({ name, received }) => (
          <Box component="li" key={name} sx={line}>
            <Typography variant="body2" component="span">
              {name}
            </Typography>
            <svg width="100%" height="14" aria-hidden="true" focusable="false">
              <rect width={`${(received / highest) * 100}%`} height="14" fill={palette.tones.calm.line} />
            </svg>
            <Typography variant="body2" component="span" sx={{ textAlign: 'right' }}>
              {received.toLocaleString(i18n.language)}
            </Typography>
          </Box>
        ))}
      </Box>
      {more === 0 ? null : (
        <Typography variant="caption" color="textSecondary">
          {t('summary.categoriesMore', { n: more.toLocaleString(i18n.language) })}
        </Typography>
      )}
    </ChartFrame>
  );
}

const list = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gap: 0.75,
  fontVariantNumeric: 'tabular-nums',
} as const;
const line = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 9fr) minmax(2.5rem, auto)',
  columnGap: 1,
  alignItems: 'center',
} as const;

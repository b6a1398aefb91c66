import LinearProgress from '@mui/material/LinearProgress';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

/** Something is being fetched; stands still for a moment first, so that quick answers do not flicker. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <Box
      sx={{
        p: 2,
        '@keyframes appear': { from: { opacity: 0 }, to: { opacity: 1 } },
        animation: 'appear .2s .3s both',
      }}
    >
      <LinearProgress aria-label={t('common.loading')} />
    </Box>
  );
}

import Paper from '@mui/material/Paper';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const STEPS = ['open', 'download', 'bring', 'look'] as const;

/** How an export gets from LAPOR to here, step by step. */
export function WhereToFind() {
  const { t } = useTranslation();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="asal-berkas"
      sx={{ p: 2.5, display: 'grid', gap: 1.5, alignContent: 'start' }}
    >
      <Typography variant="h2" id="asal-berkas">
        {t('importing.where')}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
        {STEPS.map((step) => (
          <Typography key={step} component="li" variant="body1">
            {t(`importing.steps.${step}`)}
          </Typography>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t('importing.again')}
      </Typography>
    </Paper>
  );
}

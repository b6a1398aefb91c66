import Paper from '@mui/material/Paper';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Where a hub lets this PC in, nobody has to be set up here. */
export function JoinOffer({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="bergabung"
      sx={{ p: 2.5, display: 'grid', gap: 1.5, alignContent: 'start', justifyItems: 'start' }}
    >
      <Typography variant="h2" id="bergabung">
        {t('joining.entry.title')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('joining.entry.note')}
      </Typography>
      <Button variant="outlined" size="medium" onClick={onOpen}>
        {t('joining.entry.open')}
      </Button>
    </Paper>
  );
}

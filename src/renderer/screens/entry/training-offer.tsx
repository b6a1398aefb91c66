import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/api/desk-context.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

/** Opens the practice desk beside this one. */
export function TrainingOffer() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => desk.app.train(),
    onSuccess: ({ link }) => {
      if (link !== null) window.open(link, '_blank', 'noopener');
    },
  });
  return (
    <Paper variant="outlined" sx={{ p: 3, display: 'grid', gap: 1.5, alignContent: 'start' }}>
      <Typography variant="h2">{t('entry.train')}</Typography>
      <Typography variant="body2" color="text.secondary">
        {t('entry.trainNote')}
      </Typography>
      <Button variant="outlined" loading={isPending} onClick={() => mutate()} sx={{ justifySelf: 'start' }}>
        {t('entry.trainButton')}
      </Button>
      {data === undefined ? null : (
        <Typography variant="body2" role="status">
          {t('entry.trainOpened')}{' '}
          {data.link === null ? null : (
            <Link href={data.link} target="_blank" rel="noopener">
              {t('entry.trainLink')}
            </Link>
          )}
        </Typography>
      )}
      {error === null ? null : <ErrorNote error={error} />}
    </Paper>
  );
}

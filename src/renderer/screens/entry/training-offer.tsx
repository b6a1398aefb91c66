import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { useMutation } from '@tanstack/react-query';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Opens the practice desk beside this one. A browser may hold back a window that opens late: the link stays. */
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
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="berlatih"
      sx={{ p: 2.5, display: 'grid', gap: 1.5, alignContent: 'start', justifyItems: 'start' }}
    >
      <Typography variant="h2" id="berlatih">
        {t('entry.train')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('entry.trainNote')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('entry.trainPin')}
      </Typography>
      <Button variant="outlined" size="medium" loading={isPending} onClick={() => mutate()}>
        {t('entry.trainButton')}
      </Button>
      <Typography variant="body2" component="div" role="status">
        {data === undefined ? null : <Opened link={data.link} />}
      </Typography>
      {error === null ? null : <ErrorNote error={error} />}
    </Paper>
  );
}

function Opened({ link }: { readonly link: string | null }) {
  const { t } = useTranslation();
  if (link === null) return t('entry.trainOpened');
  return (
    <>
      {t('entry.trainLinkReady')}{' '}
      <Link href={link} target="_blank" rel="noopener">
        {t('entry.trainLink')}
      </Link>
    </>
  );
}

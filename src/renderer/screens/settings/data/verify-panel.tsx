import Alert from '@mui/material/Alert';
import { useMutation } from '@tanstack/react-query';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Reads the whole history again and says whether it is whole. */
export function VerifyPanel() {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const { mutate, data, isPending, error } = useMutation({ mutationFn: () => desk.backup.verify() });
  const n = (value: number): string => value.toLocaleString(i18n.language);
  return (
    <Panel
      title={t('settings.verify.title')}
      actions={
        <Button variant="outlined" loading={isPending} onClick={() => mutate()}>
          {t('settings.verify.run')}
        </Button>
      }
    >
      <Typography variant="body2">{t('settings.verify.note')}</Typography>
      {error === null ? null : <ErrorNote error={error} />}
      {data === undefined ? null : (
        <Alert severity={data.ok ? 'success' : 'error'} role={data.ok ? 'status' : 'alert'}>
          {t(data.ok ? 'settings.verify.ok' : 'settings.verify.broken', {
            events: n(data.events),
            complaints: n(data.complaints),
          })}
          {data.problems.length === 0 ? null : (
            <ul>
              {data.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
        </Alert>
      )}
    </Panel>
  );
}

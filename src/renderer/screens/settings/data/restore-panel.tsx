import Alert from '@mui/material/Alert';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FolderField } from '#renderer/ui/folder-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** A copy becomes a folder of its own; the folder at work is not touched. */
export function RestorePanel() {
  const { t } = useTranslation();
  const desk = useDesk();
  const [from, setFrom] = useState('');
  const [into, setInto] = useState('');
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: () => desk.backup.restore({ from: from.trim(), into: into.trim() }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mutate();
  };
  return (
    <Panel title={t('settings.restore.title')}>
      <Typography variant="body2">{t('settings.restore.note')}</Typography>
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 1.5 }}>
        <FolderField label={t('settings.restore.from')} value={from} onChange={setFrom} />
        <FolderField label={t('settings.restore.into')} value={into} onChange={setInto} />
        <Box>
          <Button
            type="submit"
            variant="outlined"
            loading={isPending}
            disabled={from.trim() === '' || into.trim() === ''}
          >
            {t('settings.restore.run')}
          </Button>
        </Box>
      </Box>
      {error === null ? null : <ErrorNote error={error} />}
      {data === undefined ? null : (
        <Alert severity="success" role="status">
          {t('settings.restore.done', { folder: data.folder })}
        </Alert>
      )}
    </Panel>
  );
}

import Alert from '@mui/material/Alert';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { type BundleTold, useBundleWords } from '#renderer/screens/sync/use-bundle-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FileInput } from '#renderer/ui/file-input.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { Typography } from '#renderer/ui/typography.tsx';
import { useFileDrop } from '#renderer/ui/use-file-drop.ts';

const KINDS = '.titipan';

/** Meeting the hub by files that somebody carries: one is made for it, and its answer is applied; what happened stands in words. */
export function BundlePanel() {
  const { t } = useTranslation();
  const { mutate, isPending: busy, error, data: told } = useBundles();
  const input = useRef<HTMLInputElement>(null);
  const take = ([file]: readonly File[]): void => {
    if (file !== undefined) mutate(file);
  };
  const over = useFileDrop(!busy, { onFiles: take });
  return (
    <Panel title={t('sync.bundle.title')}>
      <Typography variant="body2">{t('sync.bundle.note')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" disabled={busy} onClick={() => mutate(null)}>
          {t('sync.bundle.make')}
        </Button>
        <Button variant="outlined" disabled={busy} onClick={() => input.current?.click()}>
          {t('sync.bundle.apply')}
        </Button>
      </Box>
      <Typography variant="caption" color="textSecondary">
        {over ? t('sync.bundle.dropNow') : t('sync.bundle.drop')}
      </Typography>
      <FileInput ref={input} label={t('sync.bundle.fileInput')} accept={KINDS} onFiles={take} />
      {busy ? <Alert severity="info">{t('sync.bundle.busy')}</Alert> : null}
      {error === null ? null : <ErrorNote error={error} />}
      {told === undefined ? null : <Told told={told} />}
    </Panel>
  );
}

/** Makes a file (asked without one), or applies the one that is given; the last of both is told. */
function useBundles() {
  const desk = useDesk();
  const queries = useQueryClient();
  const words = useBundleWords();
  return useMutation({
    mutationFn: async (given: File | null): Promise<BundleTold> => {
      if (given !== null) return words.applied(await desk.bundle.apply({ file: given }));
      const made = await desk.bundle.make();
      saveFile(made.file);
      return words.made(made);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['sync'] }),
  });
}

function Told({ told }: { readonly told: BundleTold }) {
  return (
    <Alert severity={told.severity} role="status">
      {told.lines.map((line) => (
        <Box component="span" key={line} sx={{ display: 'block' }}>
          {line}
        </Box>
      ))}
    </Alert>
  );
}

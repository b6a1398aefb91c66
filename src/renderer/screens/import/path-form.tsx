import TextField from '@mui/material/TextField';
import type { FormEvent } from 'react';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';

type Props = {
  readonly path: string;
  readonly onChange: (path: string) => void;
  readonly onRead: (path: string) => void;
};

/** The path of a file on this PC, as "copy as path" gives it: quotes around it are dropped. */
export function PathForm({ path, onChange, onRead }: Props) {
  const { t } = useTranslation();
  const bare = path.trim().replace(/^"(.*)"$/, '$1');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (bare !== '') onRead(bare);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1 }}
    >
      <TextField
        label={t('importing.path')}
        helperText={t('importing.pathHint')}
        value={path}
        onChange={(event) => onChange(event.target.value)}
        sx={{ flex: '1 1 16rem', width: 'auto' }}
        slotProps={{ htmlInput: { spellCheck: false, autoComplete: 'off' } }}
      />
      <Button type="submit" variant="outlined" size="medium" disabled={bare === ''} sx={{ mt: '0.15rem' }}>
        {t('importing.readPath')}
      </Button>
    </Box>
  );
}

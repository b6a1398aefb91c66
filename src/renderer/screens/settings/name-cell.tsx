import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { mayNot, useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Props = {
  readonly kind: 'office' | 'category';
  readonly view: InstitutionView;
  readonly id: string;
  readonly name: string;
};

const COMMANDS = { office: 'name-office', category: 'name-category' } as const;

/** A name that is read until somebody changes it; saved by Enter or the button. */
export function NameCell(props: Props) {
  const { t } = useTranslation();
  const [changes, setChanges] = useState(false);
  const { kind, view, name } = props;
  if (changes) return <NameForm {...props} onDone={() => setChanges(false)} />;
  const closed = mayNot(view, COMMANDS[kind]) !== null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <span>{name}</span>
      <Button
        disabled={closed}
        aria-label={t('settings.words.renameOf', { name })}
        onClick={() => setChanges(true)}
      >
        {t('settings.words.rename')}
      </Button>
    </Box>
  );
}

function NameForm({ kind, id, name, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const { mutate, isPending, error } = useInstitutionAct(onDone);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const input = kind === 'office' ? { officeId: id } : { categoryId: id };
    mutate({ command: COMMANDS[kind], input: { ...input, name: text.trim() } });
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={submit}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
    >
      <TextField
        label={t('settings.words.name')}
        autoFocus
        value={text}
        sx={{ flex: '1 1 12rem' }}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Button type="submit" variant="outlined" loading={isPending} disabled={text.trim() === ''}>
        {t('common.save')}
      </Button>
      <Button color="inherit" onClick={onDone}>
        {t('common.cancel')}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </Box>
  );
}

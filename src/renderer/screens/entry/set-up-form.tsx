import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '#domain/kernel/step.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

type Answers = {
  readonly officeName: string;
  readonly officeId: string;
  readonly name: string;
  readonly role: Role;
  readonly pin: string;
  readonly pinAgain: string;
};

const EMPTY: Answers = { officeName: '', officeId: '', name: '', role: 'admin', pin: '', pinAgain: '' };
const NEEDED = ['officeName', 'officeId', 'name'] as const;

/** The office and the first person of a new folder. The coordinator belongs to no office. */
export function SetUpForm() {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const needed = answers.role === 'koordinator' ? (['name'] as const) : NEEDED;
  const missing = needed.filter((field) => answers[field].trim() === '');
  const differs = answers.pin !== answers.pinAgain;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => desk.app.setUp(requestOf(answers)),
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0 && !differs) mutate();
  };
  const field = (name: keyof Answers & string) => ({
    value: answers[name],
    onChange: (event: { target: { value: string } }) =>
      setAnswers({ ...answers, [name]: event.target.value }),
  });
  const required = (name: (typeof NEEDED)[number], hint?: string) => {
    const wrong = tried && missing.includes(name as never);
    return { ...field(name), required: true, error: wrong, helperText: wrong ? t('entry.needed') : hint };
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <TextField label={t('entry.name')} autoComplete="name" {...required('name')} />
      <SelectField
        label={t('entry.role')}
        value={answers.role}
        options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        helperText={t(`entry.roleNote.${answers.role}`)}
        onChange={(role) => setAnswers({ ...answers, role })}
      />
      {answers.role === 'koordinator' ? null : (
        <>
          <TextField label={t('entry.officeName')} {...required('officeName', t('entry.officeNameHint'))} />
          <TextField label={t('entry.officeId')} {...required('officeId', t('entry.officeIdHint'))} />
        </>
      )}
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('entry.pin')}
        helperText={t('entry.pinHint')}
        {...field('pin')}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('entry.pinAgain')}
        error={tried && differs}
        helperText={tried && differs ? t('entry.pinDiffers') : undefined}
        {...field('pinAgain')}
      />
      {error === null ? null : <ErrorNote error={error} />}
      <Button type="submit" variant="contained" loading={isPending} sx={{ justifySelf: 'start' }}>
        {t('entry.begin')}
      </Button>
    </Box>
  );
}

function requestOf({ officeName, officeId, name, role, pin }: Answers) {
  const office = role === 'koordinator' ? null : { id: officeId.trim(), name: officeName.trim() };
  return { office, name: name.trim(), role, pin: pin === '' ? null : pin };
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#domain/kernel/step.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import {
  belongsToOffice,
  NO_ANSWERS,
  needsPin,
  problemsOf,
  requestOf,
  type SetUpAnswers,
  type SetUpProblems,
} from '#renderer/screens/entry/set-up-answers.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

/** The office and the first person of a new folder. What is missing is told beside its field, and the first such field is entered. */
export function SetUpForm() {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [tried, setTried] = useState(false);
  const problems: SetUpProblems = tried ? problemsOf(answers) : {};
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => desk.app.setUp(requestOf(answers)),
    onSuccess: () => queries.invalidateQueries(),
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(problemsOf(answers));
    if (first === undefined) mutate();
    else focusField(event.currentTarget, first);
  };
  const field = (name: keyof SetUpProblems, hint?: string) => {
    const problem = problems[name];
    return {
      name,
      value: answers[name],
      error: problem !== undefined,
      helperText: problem === undefined ? hint : t(`entry.problem.${problem}`),
      onChange: (event: { target: { value: string } }) =>
        setAnswers({ ...answers, [name]: event.target.value } satisfies SetUpAnswers),
    };
  };
  const pinNeeded = needsPin(answers.role);
  return (
    <Box component="form" noValidate onSubmit={submit} sx={form}>
      <TextField label={t('entry.name')} autoComplete="name" required {...field('name')} />
      <SelectField
        label={t('entry.role')}
        value={answers.role}
        options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        helperText={t(`entry.roleNote.${answers.role}`)}
        onChange={(role) => setAnswers({ ...answers, role })}
      />
      {belongsToOffice(answers.role) ? (
        <>
          <TextField
            label={t('entry.officeName')}
            required
            {...field('officeName', t('entry.officeNameHint'))}
          />
          <TextField label={t('entry.officeId')} required {...field('officeId', t('entry.officeIdHint'))} />
        </>
      ) : null}
      <TextField
        type="password"
        autoComplete="new-password"
        required={pinNeeded}
        label={pinNeeded ? t('entry.pin') : t('entry.pinOptional')}
        {...field('pin', pinNeeded ? t('entry.pinHintNeeded') : t('entry.pinHint'))}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        required={pinNeeded}
        label={t('entry.pinAgain')}
        {...field('pinAgain')}
      />
      <Box sx={wholeLine}>
        {error === null ? null : <ErrorNote error={error} />}
        <Button type="submit" size="medium" variant="contained" loading={isPending}>
          {t('entry.begin')}
        </Button>
      </Box>
    </Box>
  );
}

function focusField(form: HTMLFormElement, name: string): void {
  const element = form.elements.namedItem(name);
  if (element instanceof HTMLElement) element.focus();
}

const form = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
  alignItems: 'start',
  columnGap: 2,
  rowGap: 2,
} as const;
const wholeLine = { gridColumn: '1 / -1', display: 'grid', gap: 2, justifyItems: 'start' } as const;

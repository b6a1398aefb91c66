import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import type { Profile } from '#contract/window/session.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { mayNot, useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly view: InstitutionView; readonly person: Profile };

/** The office of whoever sits here, and the day before which nothing counts as late. */
export function OfficeSettings({ view, person }: Props) {
  const { t } = useTranslation();
  const office = view.offices.find(({ id }) => id === person.officeId);
  return (
    <>
      <Panel title={t('settings.office.title')}>
        <Typography variant="body2">
          {person.officeId === null
            ? t('settings.office.none')
            : t('settings.office.yours', { name: office?.name ?? person.officeId, id: person.officeId })}
        </Typography>
        {person.officeId === null ? null : (
          <NameForm view={view} officeId={person.officeId} name={office?.name ?? ''} />
        )}
        <Typography variant="body2" color="textSecondary">
          {t('settings.office.others')}
        </Typography>
      </Panel>
      <CountingStart view={view} />
    </>
  );
}

function NameForm({
  view,
  officeId,
  name,
}: {
  readonly view: InstitutionView;
  readonly officeId: string;
  readonly name: string;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(name);
  const { mutate, isPending, error } = useInstitutionAct();
  const closed = mayNot(view, 'name-office') !== null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mutate({ command: 'name-office', input: { officeId, name: text.trim() } });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={line}>
      <TextField
        label={t('settings.office.name')}
        value={text}
        disabled={closed}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Button
        type="submit"
        variant="outlined"
        loading={isPending}
        disabled={closed || text.trim() === '' || text.trim() === name}
      >
        {t('common.save')}
      </Button>
      <MayNotNote view={view} command="name-office" />
      {error === null ? null : <ErrorNote error={error} />}
    </Box>
  );
}

/** Backlog day: what was received before it is never late. */
function CountingStart({ view }: { readonly view: InstitutionView }) {
  const { t, i18n } = useTranslation();
  const [on, setOn] = useState(view.countingStartsOn ?? '');
  const { mutate, isPending, error } = useInstitutionAct();
  const closed = mayNot(view, 'set-counting-start') !== null;
  const wanted = on === '' ? null : on;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mutate({ command: 'set-counting-start', input: { on: wanted } });
  };
  return (
    <Panel title={t('settings.start.title')}>
      <Typography variant="body2">{t('settings.start.note')}</Typography>
      <Typography variant="body2">
        {view.countingStartsOn === null
          ? t('settings.start.none')
          : t('settings.start.now', { date: longDate(view.countingStartsOn, i18n.language) })}
      </Typography>
      <Box component="form" noValidate onSubmit={submit} sx={line}>
        <TextField
          type="date"
          label={t('settings.start.date')}
          value={on}
          disabled={closed}
          onChange={(event) => setOn(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          helperText={t('settings.start.hint')}
        />
        <Button
          type="submit"
          variant="outlined"
          loading={isPending}
          disabled={closed || wanted === view.countingStartsOn}
        >
          {t('common.save')}
        </Button>
        <MayNotNote view={view} command="set-counting-start" />
        {error === null ? null : <ErrorNote error={error} />}
      </Box>
    </Panel>
  );
}

const line = {
  display: 'grid',
  gap: 1,
  justifyItems: 'start',
  maxWidth: '30rem',
} as const;

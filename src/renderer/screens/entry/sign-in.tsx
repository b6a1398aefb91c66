import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '#contract/window/app.ts';
import type { Profile, SessionState } from '#contract/window/session.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { EntryFrame } from '#renderer/screens/entry/entry-frame.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

/** Who works here now: at the start, after locking, and to switch persons. */
export function SignIn({ app, session }: { readonly app: AppState; readonly session: SessionState }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: QUERY.profiles,
    queryFn: () => desk.session.profiles(),
  });
  return (
    <EntryFrame
      app={app}
      title={session.locked ? t('entry.locked') : t('entry.signIn')}
      {...(session.locked ? { note: t('entry.lockedNote') } : {})}
    >
      <Paper variant="outlined" sx={{ p: 3, maxWidth: '26rem' }}>
        {error !== null ? <ErrorNote error={error} onRetry={() => refetch()} /> : null}
        {data === undefined && error === null ? <Loading /> : null}
        {data === undefined ? null : <SignInForm profiles={data} first={session.person} />}
      </Paper>
    </EntryFrame>
  );
}

function SignInForm({
  profiles,
  first,
}: {
  readonly profiles: readonly Profile[];
  readonly first: Profile | null;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const [personId, setPersonId] = useState(first?.personId ?? profiles[0]?.personId ?? '');
  const [pin, setPin] = useState('');
  const chosen = profiles.find((profile) => profile.personId === personId);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => desk.session.signIn({ personId, pin: chosen?.hasPin === true ? pin : null }),
    onSuccess: (state) => {
      queries.setQueryData(QUERY.session, state);
      queries.invalidateQueries({ queryKey: QUERY.app });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mutate();
  };
  if (profiles.length === 0) return <EmptyState title={t('entry.nobody')} />;
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <SelectField
        label={t('entry.choose')}
        value={personId}
        options={profiles.map((profile) => ({
          value: profile.personId,
          label: `${profile.name} · ${t(`role.${profile.role}`)}`,
        }))}
        onChange={setPersonId}
      />
      {chosen?.hasPin === true ? (
        <TextField
          type="password"
          autoComplete="current-password"
          autoFocus
          label={t('entry.pin')}
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
      ) : null}
      {error === null ? null : <ErrorNote error={error} />}
      <Button type="submit" variant="contained" loading={isPending} sx={{ justifySelf: 'start' }}>
        {t('entry.enter')}
      </Button>
    </Box>
  );
}

import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Profile } from '#contract/window/session.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { ProfileChoice, profileKey } from '#renderer/screens/entry/profile-choice.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Props = {
  readonly profiles: readonly Profile[];
  /** What is marked at first: who sat here before it was locked, in their role. */
  readonly first: string | null;
};

/** Choose a name and a role, say the PIN. A wrong PIN is cleared, so that the next try can be typed at once. */
export function SignInForm(props: Props) {
  const { t } = useTranslation();
  const { chosen, choose, pin, setPin, pinField, enter, entering, error } = useSignIn(props);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter();
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <ProfileChoice
        profiles={props.profiles}
        value={chosen === undefined ? '' : profileKey(chosen)}
        onChange={choose}
      />
      {chosen?.hasPin === true ? (
        <TextField
          type="password"
          autoComplete="current-password"
          autoFocus
          inputRef={pinField}
          label={t('entry.pinOf', { name: chosen.name })}
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
      ) : null}
      {error === null ? null : <ErrorNote error={error} />}
      <Button
        type="submit"
        size="medium"
        variant="contained"
        loading={entering}
        sx={{ justifySelf: 'start' }}
      >
        {t('entry.enter')}
      </Button>
    </Box>
  );
}

function useSignIn({ profiles, first }: Props) {
  const desk = useDesk();
  const queries = useQueryClient();
  const [key, setKey] = useState(first);
  const [pin, setPin] = useState('');
  const pinField = useRef<HTMLInputElement>(null);
  const chosen = profiles.find((profile) => profileKey(profile) === key) ?? profiles[0];
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () =>
      desk.session.signIn({
        personId: chosen?.personId ?? '',
        pin: pin === '' ? null : pin,
        delegationId: chosen?.lent?.delegationId ?? null,
      }),
    onSuccess: (state) => {
      queries.setQueryData(QUERY.session, state);
      queries.invalidateQueries({ queryKey: QUERY.app });
    },
    onError: () => setPin(''),
  });
  useEffect(() => {
    if (error !== null) pinField.current?.focus();
  }, [error]);
  const choose = (next: string): void => {
    setKey(next);
    setPin('');
    reset();
  };
  return { chosen, choose, pin, setPin, pinField, enter: mutate, entering: isPending, error };
}

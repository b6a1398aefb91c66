import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { mayCommand } from '#domain/authority.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useKeptValues } from '#renderer/app/kept-values.ts';
import { useLeaveGuard } from '#renderer/app/leave-guard.ts';
import { go } from '#renderer/app/route.ts';
import { LeaveDialog } from '#renderer/screens/case/register/leave-dialog.tsx';
import { RegisterAside } from '#renderer/screens/case/register/register-aside.tsx';
import { RegisterFields } from '#renderer/screens/case/register/register-fields.tsx';
import { registerFaults, registerInput } from '#renderer/screens/case/register/register-values.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';

type Props = { readonly app: AppState; readonly person: Profile };

/** Registering a report that came by letter, by telephone or in person. */
export function RegisterScreen({ app, person }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ maxWidth: '80rem', mx: 'auto' }}>
      <PageHeader title={t('register.title')} note={t('register.note')} />
      {mayCommand(person.role, 'register') ? (
        <RegisterForm app={app} person={person} />
      ) : (
        <Alert severity="info" sx={{ mx: 2 }}>
          {t('register.notAllowed', { role: t(`role.${person.role}`) })}
        </Alert>
      )}
    </Box>
  );
}

function RegisterForm({ app, person }: Props) {
  const { t } = useTranslation();
  const { values, keep, forget } = useKeptValues(person.personId, 'baru');
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLDivElement>(null);
  const dirty = Object.values(values).some((text) => text.trim() !== '');
  const guard = useLeaveGuard(dirty);
  const { mutate, isPending, error } = useRegister(app.today, () => {
    guard.release();
    forget();
  });
  const faults = registerFaults(values, app.today);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const send = (): void => {
    setTries(tries + 1);
    if (Object.keys(faults).length === 0 && !isPending) mutate(values);
  };
  const wordsOf = (name: string): string | undefined => {
    const fault = tries > 0 ? faults[name] : undefined;
    return fault === undefined ? undefined : t(`fields.${fault}`);
  };
  return (
    <Box sx={columns}>
      <Box
        ref={form}
        sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) send();
        }}
      >
        <RegisterFields
          values={values}
          change={(part) => keep({ ...values, ...part })}
          fault={wordsOf}
          today={app.today}
          chooseOffice={person.officeId === null}
        />
        {error === null ? null : <ErrorNote error={error} />}
        <Button
          variant="contained"
          loading={isPending}
          onClick={send}
          aria-keyshortcuts="Control+Enter"
          sx={{ justifySelf: 'start' }}
        >
          {t('register.submit')}
        </Button>
      </Box>
      <RegisterAside values={values} />
      {guard.leaving === null ? null : (
        <LeaveDialog
          onStay={guard.stay}
          onLeave={() => {
            forget();
            guard.leave();
          }}
        />
      )}
    </Box>
  );
}

/** Records it, forgets what was typed, and opens the case. */
function useRegister(today: string, onDone: () => void) {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell } = useMessages();
  return useMutation({
    mutationFn: (values: Readonly<Record<string, string>>) =>
      desk.complaint.act({ id: 'baru', command: 'register', input: registerInput(values, today) }),
    onSuccess: ({ id }) => {
      onDone();
      queries.invalidateQueries({ queryKey: ['queue'] });
      tell(t('register.done'));
      go({ screen: 'laporan', id });
    },
  });
}

const columns = {
  display: 'grid',
  gap: 1.5,
  px: 2.5,
  pb: 3,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '@media (min-width: 60rem)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(18rem, 1fr)' },
} as const;

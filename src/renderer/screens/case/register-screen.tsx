import Alert from '@mui/material/Alert';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { mayCommand } from '#domain/authority.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { type KeptValues, useKeptValues } from '#renderer/app/kept-values.ts';
import { useLeaveGuard } from '#renderer/app/leave-guard.ts';
import { go } from '#renderer/app/route.ts';
import { useTries } from '#renderer/screens/case/acts/use-tries.ts';
import { LeaveDialog } from '#renderer/screens/case/register/leave-dialog.tsx';
import { RegisterAside } from '#renderer/screens/case/register/register-aside.tsx';
import { RegisterFields } from '#renderer/screens/case/register/register-fields.tsx';
import { registerFaults, registerInput } from '#renderer/screens/case/register/register-values.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
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
  const { values, keep, forget } = useKeptValues(person.personId, 'baru');
  const guard = useLeaveGuard(Object.values(values).some((text) => text.trim() !== ''));
  const register = useRegister(app.today, () => {
    guard.release();
    forget();
  });
  return (
    <Box sx={columns}>
      <Form values={values} keep={keep} register={register} app={app} person={person} />
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

type FormProps = Props & {
  readonly values: KeptValues;
  readonly keep: (next: KeptValues) => void;
  readonly register: ReturnType<typeof useRegister>;
};

/** The fields and the button that sends them; Enter alone never does, so that no half report is sent by a slip. */
function Form({ values, keep, register, app, person }: FormProps) {
  const { t } = useTranslation();
  const { tried, tryAgain, fields } = useTries();
  const faults = registerFaults(values, app.today);
  const { mutate, isPending, error } = register;
  const send = (): void => {
    tryAgain();
    if (Object.keys(faults).length === 0 && !isPending) mutate(values);
  };
  return (
    <Box
      ref={fields}
      sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) send();
      }}
    >
      <RegisterFields
        values={values}
        change={(part) => keep({ ...values, ...part })}
        fault={(name) => {
          const fault = tried ? faults[name] : undefined;
          return fault === undefined ? undefined : t(`fields.${fault}`);
        }}
        today={app.today}
        chooseOffice={person.officeId === null}
      />
      {error === null ? null : <ErrorNote error={error} />}
      <Button
        variant="contained"
        loading={isPending}
        onClick={send}
        aria-keyshortcuts="Control+Enter"
        sx={start}
      >
        {t('register.submit')}
      </Button>
    </Box>
  );
}

const start = { justifySelf: 'start' } as const;

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

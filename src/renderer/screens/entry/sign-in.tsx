import Paper from '@mui/material/Paper';
import { useQuery } from '@tanstack/react-query';
import type { AppState } from '#contract/window/app.ts';
import type { SessionState } from '#contract/window/session.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { EntryFrame } from '#renderer/screens/entry/entry-frame.tsx';
import { profileKey } from '#renderer/screens/entry/profile-choice.tsx';
import { SignInForm } from '#renderer/screens/entry/sign-in-form.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

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
      <Paper variant="outlined" sx={{ p: 2.5, maxWidth: '30rem' }}>
        {error !== null ? <ErrorNote error={error} onRetry={() => refetch()} /> : null}
        {data === undefined && error === null ? <Loading /> : null}
        {data?.length === 0 ? (
          <EmptyState title={t('entry.nobody')}>{t('entry.nobodyNote')}</EmptyState>
        ) : null}
        {data === undefined || data.length === 0 ? null : (
          <SignInForm profiles={data} first={session.person === null ? null : profileKey(session.person)} />
        )}
      </Paper>
    </EntryFrame>
  );
}

import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { DeskClient } from '#renderer/api/client.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { Shell } from '#renderer/app/shell.tsx';
import { useForgetting } from '#renderer/app/use-forgetting.ts';
import { showMomentsIn } from '#renderer/text/shown-zone.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

const FirstRun = lazy(() =>
  import('#renderer/screens/entry/first-run.tsx').then((m) => ({ default: m.FirstRun })),
);
const SignIn = lazy(() => import('#renderer/screens/entry/sign-in.tsx').then((m) => ({ default: m.SignIn })));

/** The state of the program; from then on the page tells the time where the institution is. */
async function appState(desk: DeskClient): Promise<AppState> {
  const state = await desk.app.state();
  showMomentsIn(state.zone);
  return state;
}

/** Lets in: first run where nobody is set up, then who signs in, then the desk. */
export function Gate() {
  const desk = useDesk();
  const app = useQuery({ queryKey: QUERY.app, queryFn: () => appState(desk) });
  const session = useQuery({ queryKey: QUERY.session, queryFn: () => desk.session.current() });
  const personId = session.data?.locked === false ? (session.data.person?.personId ?? null) : null;
  useForgetting(personId);
  const error = app.error ?? session.error;
  if (error !== null) {
    return (
      <ErrorNote
        error={error}
        onRetry={() => {
          app.refetch();
          session.refetch();
        }}
      />
    );
  }
  if (app.data === undefined || session.data === undefined) return <Loading />;
  if (!app.data.setUp) {
    return (
      <Suspense fallback={<Loading />}>
        <FirstRun app={app.data} />
      </Suspense>
    );
  }
  if (session.data.person === null || session.data.locked) {
    return (
      <Suspense fallback={<Loading />}>
        <SignIn app={app.data} session={session.data} />
      </Suspense>
    );
  }
  return <Shell key={personId} app={app.data} person={session.data.person} />;
}

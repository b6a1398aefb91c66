import { useQuery } from '@tanstack/react-query';
import type { AppState } from '#contract/window/app.ts';
import type { InstitutionView } from '#contract/window/institution.ts';
import type { Profile } from '#contract/window/session.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { HubPeople } from '#renderer/screens/settings/hub/hub-people.tsx';
import { HubStanding } from '#renderer/screens/settings/hub/hub-standing.tsx';
import { InvitePanel } from '#renderer/screens/settings/hub/invite-panel.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { JoinPanel } from '#renderer/ui/joining/join-panel.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

type Props = { readonly view: InstitutionView; readonly app: AppState; readonly person: Profile };

/** How this desk stands with its hub, who works on it there, and coming to one. */
export function HubSettings({ view, app, person }: Props) {
  const desk = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: QUERY.membership,
    queryFn: () => desk.joining.membership(),
    staleTime: 0,
  });
  if (data === undefined)
    return error === null ? <Loading /> : <ErrorNote error={error} onRetry={() => refetch()} />;
  return (
    <>
      <HubStanding membership={data} />
      {data === null ? <JoinPanel computer={app.computer} /> : <HubPeople persons={data.persons} />}
      {data !== null && person.role === 'koordinator' ? <InvitePanel view={view} /> : null}
    </>
  );
}

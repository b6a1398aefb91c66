import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { caseQuery } from '#renderer/api/case-query.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { refusedBy } from '#renderer/api/refusal.ts';
import { listView } from '#renderer/app/list-order.ts';
import { addressOf, go } from '#renderer/app/route.ts';
import { Workbench } from '#renderer/screens/case/workbench.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

type Props = { readonly id: string; readonly app: AppState; readonly person: Profile };

/** The workbench of one case. A case that is not there and one this person may not know of look the same. */
export function CaseScreen({ id, app, person }: Props) {
  const desk = useDesk();
  const { data, error, refetch } = useQuery(caseQuery(desk, id));
  const ownId = data?.item.id ?? id;
  useEffect(() => {
    // An address with a bare number is a way in; the case is kept under its own id.
    if (ownId !== id) window.location.replace(addressOf({ screen: 'laporan', id: ownId }));
  }, [ownId, id]);
  if (error !== null && refusedBy(error).code === 'tidak-ditemukan') return <NotThere />;
  if (data !== undefined) {
    return <Workbench key={data.item.id} view={data} stale={error} app={app} person={person} />;
  }
  if (error !== null) return <ErrorNote error={error} onRetry={() => refetch()} />;
  return <Loading />;
}

function NotThere() {
  const { t } = useTranslation();
  return (
    <EmptyState
      alone
      title={t('workbench.gone.title')}
      action={
        <Button variant="outlined" onClick={() => go({ screen: 'antrean', view: listView() })}>
          {t('workbench.back')}
        </Button>
      }
    >
      {t('workbench.gone.note')}
    </EmptyState>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { addressOf } from '#renderer/app/route.ts';
import { CalendarActions } from '#renderer/screens/calendar/calendar-actions.tsx';
import { CalendarBar } from '#renderer/screens/calendar/calendar-bar.tsx';
import { CalendarBody } from '#renderer/screens/calendar/calendar-body.tsx';
import { loadQuery } from '#renderer/screens/calendar/calendar-queries.ts';
import { FileDialog } from '#renderer/screens/calendar/file-dialog.tsx';
import { useCalendarPlace } from '#renderer/screens/calendar/use-calendar-place.ts';
import { WhatIfDialog } from '#renderer/screens/calendar/what-if-dialog.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { LinkButton } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';

type Props = { readonly app: AppState; readonly person: Profile };

/** The due dates of all open reports, by day. */
export function CalendarScreen({ app, person }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { place, move } = useCalendarPlace(person.personId, app.today);
  const [dialog, setDialog] = useState<'file' | 'if' | null>(null);
  const { data, error, refetch } = useQuery({
    ...loadQuery(desk, place),
    placeholderData: keepPreviousData,
  });
  const isEmpty = data !== undefined && data.offices.length === 0 && data.hidden === 0;
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        note={t('calendar.note')}
        actions={<CalendarActions onFile={() => setDialog('file')} onIf={() => setDialog('if')} />}
      />
      {isEmpty ? (
        <Nothing />
      ) : (
        <>
          <CalendarBar place={place} today={app.today} load={data} onMove={move} />
          {error === null ? null : <ErrorNote error={error} onRetry={() => refetch()} />}
          {data === undefined && error === null ? <Loading /> : null}
          {data === undefined ? null : (
            <CalendarBody place={place} load={data} today={app.today} person={person} onMove={move} />
          )}
        </>
      )}
      {dialog === 'file' ? <FileDialog place={place} onClose={() => setDialog(null)} /> : null}
      {dialog === 'if' ? <WhatIfDialog today={app.today} onClose={() => setDialog(null)} /> : null}
    </>
  );
}

/** No open report has a date. */
function Nothing() {
  const { t } = useTranslation();
  const action = <LinkButton href={addressOf({ screen: 'impor' })}>{t('nav.import')}</LinkButton>;
  return (
    <EmptyState title={t('calendar.empty')} action={action}>
      {t('calendar.emptyNote')}
    </EmptyState>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { mayCommand } from '#domain/authority.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { ExportDialog } from '#renderer/screens/summary/export-dialog.tsx';
import { periodProblem } from '#renderer/screens/summary/period.ts';
import { PeriodBar } from '#renderer/screens/summary/period-bar.tsx';
import { SummaryActions } from '#renderer/screens/summary/summary-actions.tsx';
import { SummaryPage } from '#renderer/screens/summary/summary-page.tsx';
import { useChoice } from '#renderer/screens/summary/use-choice.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';

type Props = { readonly app: AppState; readonly person: Profile };

/** The figures of a period, for whom they are meant. */
export function SummaryScreen({ app, person }: Props) {
  const { t } = useTranslation();
  if (mayCommand(person.role, 'record-list-export')) return <Summary app={app} />;
  return (
    <>
      <PageHeader title={t('summary.title')} />
      <EmptyState title={t('summary.notAllowed')}>{t('summary.notAllowedNote')}</EmptyState>
    </>
  );
}

/** On the screen, on paper, and as a file. */
function Summary({ app }: Pick<Props, 'app'>) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { choice, period, choose } = useChoice(app.today);
  const [exporting, setExporting] = useState(false);
  const request = { ...period, officeId: choice.officeId };
  const problem = periodProblem(period);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: QUERY.summary(request),
    queryFn: () => desk.report.summary(request),
    enabled: problem === null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <>
      <PageHeader
        title={t('summary.title')}
        note={<span data-screen-only="">{t('summary.note')}</span>}
        actions={
          <SummaryActions
            ready={problem === null && data !== undefined}
            onExport={() => setExporting(true)}
          />
        }
      />
      <PeriodBar choice={choice} period={period} problem={problem} onChoose={choose} />
      <Box aria-busy={isPlaceholderData} sx={{ px: 2.5, pb: 3, opacity: isPlaceholderData ? 0.6 : 1 }}>
        {error === null ? null : <ErrorNote error={error} onRetry={() => refetch()} />}
        {data === undefined && error === null && problem === null ? <Loading /> : null}
        {data === undefined || error !== null || problem !== null ? null : <SummaryPage {...data} />}
      </Box>
      {exporting ? <ExportDialog request={request} onClose={() => setExporting(false)} /> : null}
    </>
  );
}

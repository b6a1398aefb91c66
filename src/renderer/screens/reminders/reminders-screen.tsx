import { useEffect } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { RemindersView } from '#contract/window/reminders.ts';
import { useReminders, useRemindersAct } from '#renderer/api/use-reminders.ts';
import { addressOf } from '#renderer/app/route.ts';
import { SnoozedCases } from '#renderer/screens/reminders/snoozed-cases.tsx';
import { ToldLine } from '#renderer/screens/reminders/told-line.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { LinkButton } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

/** What this person was told, newest first, and what they put off. Being here is reading it. */
export function RemindersScreen({ app }: { readonly app: AppState }) {
  const { t } = useTranslation();
  const view = useReminders();
  return (
    <>
      <PageHeader
        title={t('reminders.title')}
        note={t('reminders.note')}
        actions={
          <LinkButton
            href={addressOf({ screen: 'pengaturan', tab: 'pengingat' })}
            startIcon={<Icon name="settings" size={16} />}
          >
            {t('reminders.toSettings')}
          </LinkButton>
        }
      />
      {view === undefined ? <Loading /> : <Told view={view} today={app.today} />}
    </>
  );
}

function Told({ view, today }: { readonly view: RemindersView; readonly today: string }) {
  const { t } = useTranslation();
  const { mutate } = useRemindersAct((desk) => desk.reminders.markRead());
  const { unread } = view;
  useEffect(
    () => () => {
      // Read on leaving, so that what is new can be seen while one is here.
      if (unread > 0) mutate(undefined);
    },
    [unread, mutate],
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, px: 2.5, pb: 3, maxWidth: '60rem' }}>
      <SnoozedCases snoozed={view.snoozed} />
      {view.lines.length === 0 ? (
        <EmptyState title={t('reminders.none')}>{t('reminders.noneNote')}</EmptyState>
      ) : (
        <Panel title={t('reminders.told')}>
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
            {view.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines come at the head only, and two may be alike
              <ToldLine key={view.lines.length - index} line={line} today={today} />
            ))}
          </Box>
        </Panel>
      )}
    </Box>
  );
}

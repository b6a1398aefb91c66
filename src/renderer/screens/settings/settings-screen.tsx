import type { AppState } from '#contract/window/app.ts';
import type { InstitutionView } from '#contract/window/institution.ts';
import type { Profile } from '#contract/window/session.ts';
import { addressOf } from '#renderer/app/route.ts';
import { CalendarSettings } from '#renderer/screens/settings/calendar/calendar-settings.tsx';
import { ConfidentialSettings } from '#renderer/screens/settings/confidential-settings.tsx';
import { DataSettings } from '#renderer/screens/settings/data/data-settings.tsx';
import { HubSettings } from '#renderer/screens/settings/hub/hub-settings.tsx';
import { LookSettings } from '#renderer/screens/settings/look-settings.tsx';
import { OfficeSettings } from '#renderer/screens/settings/office-settings.tsx';
import { PeopleSettings } from '#renderer/screens/settings/people/people-settings.tsx';
import { ReminderSettingsPart } from '#renderer/screens/settings/reminders/reminder-settings.tsx';
import { RulesSettings } from '#renderer/screens/settings/rules/rules-settings.tsx';
import { SETTINGS_TABS, type SettingsTab, settingsTabOf } from '#renderer/screens/settings/settings-tabs.ts';
import { TemplateSettings } from '#renderer/screens/settings/template-settings.tsx';
import { useInstitution } from '#renderer/screens/settings/use-institution.ts';
import { WordsSettings } from '#renderer/screens/settings/words-settings.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { placeLink } from '#renderer/ui/place-link.ts';

type Props = { readonly tab: string; readonly app: AppState; readonly person: Profile };

/** What the office decides once, and how this PC looks. */
export function SettingsScreen({ tab: name, app, person }: Props) {
  const { t } = useTranslation();
  const tab = settingsTabOf(name);
  return (
    <>
      <PageHeader title={t('settings.title')} note={t(`settings.note.${tab}`)} />
      <Box sx={layout}>
        <Tabs current={tab} />
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
          {tab === 'tampilan' ? <LookSettings /> : null}
          {tab === 'pengingat' ? <ReminderSettingsPart /> : null}
          {tab === 'data' ? <DataSettings app={app} /> : null}
          {tab === 'tampilan' || tab === 'data' || tab === 'pengingat' ? null : (
            <Shared tab={tab} app={app} person={person} />
          )}
        </Box>
      </Box>
    </>
  );
}

function Tabs({ current }: { readonly current: SettingsTab }) {
  const { t } = useTranslation();
  return (
    <Box component="nav" aria-label={t('settings.parts')} sx={tabs}>
      {SETTINGS_TABS.map((tab) => (
        <Box
          component="a"
          key={tab}
          href={addressOf({ screen: 'pengaturan', tab })}
          aria-current={tab === current ? 'page' : undefined}
          sx={link}
        >
          {t(`settings.tab.${tab}`)}
        </Box>
      ))}
    </Box>
  );
}

type SharedTab = Exclude<SettingsTab, 'pengingat' | 'tampilan' | 'data'>;

/** The parts that all desks of the institution share. */
function Shared({ tab, app, person }: Omit<Props, 'tab'> & { readonly tab: SharedTab }) {
  const { data: view, error, refetch } = useInstitution();
  if (view === undefined)
    return error === null ? <Loading /> : <ErrorNote error={error} onRetry={() => refetch()} />;
  return <SharedPart tab={tab} view={view} app={app} person={person} />;
}

function SharedPart({
  tab,
  view,
  app,
  person,
}: Omit<Props, 'tab'> & { readonly tab: SharedTab; readonly view: InstitutionView }) {
  switch (tab) {
    case 'kantor':
      return <OfficeSettings view={view} person={person} />;
    case 'orang':
      return <PeopleSettings view={view} person={person} today={app.today} />;
    case 'kalender':
      return <CalendarSettings view={view} today={app.today} />;
    case 'aturan':
      return <RulesSettings view={view} today={app.today} />;
    case 'padanan':
      return <WordsSettings view={view} />;
    case 'templat':
      return <TemplateSettings view={view} />;
    case 'pusat':
      return <HubSettings view={view} app={app} person={person} />;
    case 'rahasia':
      return <ConfidentialSettings view={view} />;
  }
}

const layout = {
  display: 'grid',
  gap: 2.5,
  px: 2.5,
  pb: 3,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '12rem minmax(0, 60rem)' },
} as const;
const tabs = {
  display: 'flex',
  flexDirection: { xs: 'row', md: 'column' },
  flexWrap: 'wrap',
  alignContent: 'start',
  gap: 0.25,
} as const;
const link = { ...placeLink, py: 0.6 } as const;

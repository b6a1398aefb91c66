import useMediaQuery from '@mui/material/useMediaQuery';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { useChanges } from '#renderer/api/use-changes.ts';
import { usePreferences } from '#renderer/api/use-preferences.ts';
import { CalendarScreen, CaseScreen, useEarlyScreens } from '#renderer/app/early-screens.tsx';
import { KeySheet } from '#renderer/app/key-sheet.tsx';
import { ListTrail } from '#renderer/app/list-trail.tsx';
import { addressOf, useRoute } from '#renderer/app/route.ts';
import { SHELL_LAYOUT } from '#renderer/app/shell-layout.ts';
import { MENU_BEHIND_BUTTON, MenuDrawer, SideMenu } from '#renderer/app/side-menu.tsx';
import { StatusBar } from '#renderer/app/status-bar.tsx';
import { TopBar } from '#renderer/app/top-bar.tsx';
import { useGoKeys } from '#renderer/app/use-go-keys.ts';
import { useIdleLock } from '#renderer/app/use-idle-lock.ts';
import { useKeys, useLetterKeys } from '#renderer/app/use-keys.ts';
import { useLock } from '#renderer/app/use-lock.ts';
import { useRouteFocus } from '#renderer/app/use-route-focus.ts';
import { useScreenTitle } from '#renderer/app/use-screen-title.ts';
import { QueueScreen } from '#renderer/screens/queue/queue-screen.tsx';
import { useSettledRoute } from '#renderer/screens/queue/use-settled-route.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

const RegisterScreen = lazy(() =>
  import('#renderer/screens/case/register-screen.tsx').then((m) => ({ default: m.RegisterScreen })),
);
const ImportScreen = lazy(() =>
  import('#renderer/screens/import/import-screen.tsx').then((m) => ({ default: m.ImportScreen })),
);
const SummaryScreen = lazy(() =>
  import('#renderer/screens/summary/summary-screen.tsx').then((m) => ({ default: m.SummaryScreen })),
);
const RemindersScreen = lazy(() =>
  import('#renderer/screens/reminders/reminders-screen.tsx').then((m) => ({ default: m.RemindersScreen })),
);
const SettingsScreen = lazy(() =>
  import('#renderer/screens/settings/settings-screen.tsx').then((m) => ({ default: m.SettingsScreen })),
);
const SyncScreen = lazy(() =>
  import('#renderer/screens/sync/sync-screen.tsx').then((m) => ({ default: m.SyncScreen })),
);
const HelpScreen = lazy(() =>
  import('#renderer/screens/help/help-screen.tsx').then((m) => ({ default: m.HelpScreen })),
);

type Props = { readonly app: AppState; readonly person: Profile };

/** The frame around every screen: menu, bar, status; it owns the keys that work everywhere. */
export function Shell({ app, person }: Props) {
  const { t } = useTranslation();
  const { preferences } = usePreferences();
  const [broken, setBroken] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [menu, setMenu] = useState(false);
  const menuIsBehind = useMediaQuery(MENU_BEHIND_BUTTON);
  const search = useRef<HTMLInputElement>(null);
  const lock = useLock();
  useChanges(useCallback((away: boolean) => setBroken(away), []));
  useIdleLock(preferences.lockAfterMinutes, lock);
  useEarlyScreens(app.today);
  useGoKeys();
  useLetterKeys(preferences.letterKeys !== false);
  useKeys({ search: () => search.current?.select(), help: () => setSheet(true), lock });
  return (
    <Box sx={SHELL_LAYOUT.frame}>
      <Box component="a" href="#isi" onClick={skipToContent} sx={SHELL_LAYOUT.skipLink} data-screen-only="">
        {t('nav.skip')}
      </Box>
      <TopBar
        app={app}
        person={person}
        searchRef={search}
        onLock={lock}
        onKeys={() => setSheet(true)}
        onMenu={menuIsBehind ? () => setMenu(true) : null}
        menuOpen={menu}
      />
      {menuIsBehind ? (
        <MenuDrawer open={menu} onClose={() => setMenu(false)} person={person} />
      ) : (
        <SideMenu person={person} />
      )}
      <Content app={app} person={person} />
      <StatusBar broken={broken} app={app} />
      {sheet ? <KeySheet onClose={() => setSheet(false)} /> : null}
    </Box>
  );
}

function Content(props: Props) {
  return (
    <Box component="main" id="isi" tabIndex={-1} sx={SHELL_LAYOUT.main}>
      <Suspense fallback={<Loading />}>
        <Screen {...props} />
      </Suspense>
    </Box>
  );
}

function Screen({ app, person }: Props) {
  const route = useSettledRoute(useRoute(), person.personId);
  useScreenTitle(route, app.training);
  useRouteFocus(addressOf(route));
  switch (route.screen) {
    case 'antrean':
      return <QueueScreen view={route.view} app={app} person={person} />;
    case 'laporan':
      return (
        <>
          <ListTrail key={`${route.id} asal`} id={route.id} />
          <CaseScreen key={route.id} id={route.id} app={app} person={person} />
        </>
      );
    case 'baru':
      return <RegisterScreen app={app} person={person} />;
    case 'impor':
      return <ImportScreen app={app} person={person} />;
    case 'tenggat':
      return <CalendarScreen app={app} person={person} />;
    case 'ringkasan':
      return <SummaryScreen app={app} person={person} />;
    case 'pengingat':
      return <RemindersScreen app={app} />;
    case 'pengaturan':
      return <SettingsScreen tab={route.tab} app={app} person={person} />;
    case 'sinkron':
      return <SyncScreen part={route.part} person={person} />;
    case 'bantuan':
      return <HelpScreen page={route.page} />;
    default:
      return assertNever(route);
  }
}

/** The address holds the route, so the link must not replace it. */
function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('isi')?.focus();
}

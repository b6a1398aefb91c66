import Box from '@mui/material/Box';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { useChanges } from '#renderer/api/use-changes.ts';
import { usePreferences } from '#renderer/api/use-preferences.ts';
import { KeySheet } from '#renderer/app/key-sheet.tsx';
import { go, useRoute } from '#renderer/app/route.ts';
import { SideMenu } from '#renderer/app/side-menu.tsx';
import { StatusBar } from '#renderer/app/status-bar.tsx';
import { TopBar } from '#renderer/app/top-bar.tsx';
import { useIdleLock } from '#renderer/app/use-idle-lock.ts';
import { useKeys } from '#renderer/app/use-keys.ts';
import { useLock } from '#renderer/app/use-lock.ts';
import { QueueScreen } from '#renderer/screens/queue/queue-screen.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

const CaseScreen = lazy(() =>
  import('#renderer/screens/case/case-screen.tsx').then((m) => ({ default: m.CaseScreen })),
);
const RegisterScreen = lazy(() =>
  import('#renderer/screens/case/register-screen.tsx').then((m) => ({ default: m.RegisterScreen })),
);
const ImportScreen = lazy(() =>
  import('#renderer/screens/import/import-screen.tsx').then((m) => ({ default: m.ImportScreen })),
);
const SummaryScreen = lazy(() =>
  import('#renderer/screens/summary/summary-screen.tsx').then((m) => ({ default: m.SummaryScreen })),
);
const SettingsScreen = lazy(() =>
  import('#renderer/screens/settings/settings-screen.tsx').then((m) => ({ default: m.SettingsScreen })),
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
  const search = useRef<HTMLInputElement>(null);
  const lock = useLock();
  useChanges(useCallback((away: boolean) => setBroken(away), []));
  useIdleLock(preferences.lockAfterMinutes, lock);
  useKeys({
    search: () => search.current?.focus(),
    help: () => setSheet(true),
    lock,
    'go-today': () => go({ screen: 'antrean', view: 'hari-ini' }),
    'go-late': () => go({ screen: 'antrean', view: 'terlambat' }),
    'go-due': () => go({ screen: 'antrean', view: 'jatuh-tempo' }),
    'go-new': () => go({ screen: 'antrean', view: 'belum-ditindaklanjuti' }),
    'go-approval': () => go({ screen: 'antrean', view: 'menunggu-persetujuan' }),
    'go-send': () => go({ screen: 'antrean', view: 'siap-kirim' }),
    'go-all': () => go({ screen: 'antrean', view: 'semua' }),
    'go-import': () => go({ screen: 'impor' }),
    'go-summary': () => go({ screen: 'ringkasan' }),
    'go-settings': () => go({ screen: 'pengaturan', tab: 'kantor' }),
    register: () => go({ screen: 'baru' }),
  });
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplate: '"top top" auto "menu main" minmax(0,1fr) "bar bar" auto / auto minmax(0,1fr)',
        height: '100dvh',
      }}
    >
      <Box component="a" href="#isi" onClick={skipToContent} sx={skipLink}>
        {t('nav.skip')}
      </Box>
      <TopBar app={app} person={person} searchRef={search} onLock={lock} onKeys={() => setSheet(true)} />
      <SideMenu />
      <Box
        component="main"
        id="isi"
        tabIndex={-1}
        sx={{ gridArea: 'main', minWidth: 0, minHeight: 0, overflow: 'auto', outline: 'none' }}
      >
        <Suspense fallback={<Loading />}>
          <Screen app={app} person={person} />
        </Suspense>
      </Box>
      <StatusBar broken={broken} app={app} />
      {sheet ? <KeySheet onClose={() => setSheet(false)} /> : null}
    </Box>
  );
}

function Screen({ app, person }: Props) {
  const { t } = useTranslation();
  const route = useRoute();
  useEffect(() => {
    document.title = t('appName');
  }, [t]);
  switch (route.screen) {
    case 'antrean':
      return <QueueScreen key={route.view} view={route.view} app={app} person={person} />;
    case 'laporan':
      return <CaseScreen key={route.id} id={route.id} app={app} person={person} />;
    case 'baru':
      return <RegisterScreen app={app} person={person} />;
    case 'impor':
      return <ImportScreen app={app} person={person} />;
    case 'ringkasan':
      return <SummaryScreen app={app} person={person} />;
    case 'pengaturan':
      return <SettingsScreen tab={route.tab} app={app} person={person} />;
    case 'bantuan':
      return <HelpScreen page={route.page} />;
  }
}

/** The address holds the route, so the link must not replace it. */
function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('isi')?.focus();
}

const skipLink = {
  position: 'absolute',
  left: 8,
  top: -60,
  zIndex: 2000,
  p: 1,
  bgcolor: 'background.paper',
  color: 'text.primary',
  '&:focus': { top: 8 },
} as const;

import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { Route } from '#renderer/app/route.ts';
import { setWindowTitle } from '#renderer/app/window-title.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** The window bears the name of its screen; one case bears its own number, which its screen knows. */
export function useScreenTitle(route: Route, training: boolean): void {
  const { t } = useTranslation();
  const name = nameOf(route, t);
  useEffect(() => {
    if (name === null) return;
    setWindowTitle([...(training ? [t('training.banner')] : []), name, t('appName')].join(' · '));
    return () => setWindowTitle(t('appName'));
  }, [name, training, t]);
}

function nameOf(route: Route, t: TFunction): string | null {
  switch (route.screen) {
    case 'antrean':
      return `${t(`view.${route.view}`)} · ${t('nav.queue')}`;
    case 'laporan':
      return null;
    case 'baru':
      return t('nav.register');
    case 'impor':
      return t('nav.import');
    case 'tenggat':
      return t('nav.calendar');
    case 'ringkasan':
      return t('nav.summary');
    case 'pengingat':
      return t('nav.reminders');
    case 'pengaturan':
      return t('nav.settings');
    case 'sinkron':
      return t(`sync.part.${route.part}`);
    case 'bantuan':
      return t('nav.help');
    default:
      return assertNever(route);
  }
}

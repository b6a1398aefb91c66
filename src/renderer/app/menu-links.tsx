import { useQuery } from '@tanstack/react-query';
import type { Profile } from '#contract/window/session.ts';
import { VIEWS } from '#domain/complaint/views.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { useReminders } from '#renderer/api/use-reminders.ts';
import { MENU_STYLE } from '#renderer/app/menu-style.ts';
import { addressOf, type Route, useRoute } from '#renderer/app/route.ts';
import { SyncLinks } from '#renderer/app/sync-links.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon, type IconName } from '#renderer/ui/icon.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const TOOLS: readonly {
  readonly route: Route;
  readonly icon: IconName;
  readonly text: 'import' | 'register' | 'calendar' | 'summary' | 'reminders' | 'settings' | 'help';
}[] = [
  { route: { screen: 'impor' }, icon: 'upload', text: 'import' },
  { route: { screen: 'baru' }, icon: 'plus', text: 'register' },
  { route: { screen: 'tenggat' }, icon: 'calendar', text: 'calendar' },
  { route: { screen: 'ringkasan' }, icon: 'chart', text: 'summary' },
  { route: { screen: 'pengingat' }, icon: 'bell', text: 'reminders' },
  { route: { screen: 'pengaturan', tab: 'kantor' }, icon: 'settings', text: 'settings' },
  { route: { screen: 'bantuan', page: '' }, icon: 'help', text: 'help' },
];

/** The views of the queue with their counts, the tools, and what meeting the hub leaves to do. */
export function MenuLinks({ person }: { readonly person: Profile }) {
  const { t } = useTranslation();
  return (
    <>
      <Typography variant="overline" component="h2" sx={MENU_STYLE.heading}>
        {t('nav.queue')}
      </Typography>
      <ViewLinks />
      <Typography variant="overline" component="h2" sx={MENU_STYLE.heading}>
        {t('nav.tools')}
      </Typography>
      <ToolLinks />
      <SyncLinks person={person} />
    </>
  );
}

function ViewLinks() {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const route = useRoute();
  const { data: counts } = useQuery({ queryKey: QUERY.counts, queryFn: () => desk.queue.counts() });
  return (
    <Box component="ul" sx={MENU_STYLE.list}>
      {VIEWS.map((view) => (
        <li key={view}>
          <Box
            component="a"
            href={addressOf({ screen: 'antrean', view })}
            aria-current={route.screen === 'antrean' && route.view === view ? 'page' : undefined}
            sx={MENU_STYLE.item}
          >
            <span>{t(`view.${view}`)}</span>
            <Box component="span" sx={MENU_STYLE.count}>
              {counts === undefined ? '' : counts[view].toLocaleString(i18n.language)}
            </Box>
          </Box>
        </li>
      ))}
    </Box>
  );
}

function ToolLinks() {
  const { t } = useTranslation();
  const route = useRoute();
  return (
    <Box component="ul" sx={MENU_STYLE.list}>
      {TOOLS.map(({ route: to, icon, text }) => (
        <li key={text}>
          <Box
            component="a"
            href={addressOf(to)}
            aria-current={route.screen === to.screen ? 'page' : undefined}
            sx={MENU_STYLE.item}
          >
            <Icon name={icon} size={16} />
            <span>{t(`nav.${text}`)}</span>
            {text === 'reminders' ? <Unread /> : null}
          </Box>
        </li>
      ))}
    </Box>
  );
}

/** How many reminders were not read. */
function Unread() {
  const { t } = useTranslation();
  const unread = useReminders()?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <Box component="span" sx={MENU_STYLE.count} title={t('reminders.unread', { n: unread })}>
      {unread}
    </Box>
  );
}

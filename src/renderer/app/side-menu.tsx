import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VIEWS } from '#domain/complaint/views.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { addressOf, type Route, useRoute } from '#renderer/app/route.ts';
import { Icon, type IconName } from '#renderer/ui/icon.tsx';

const TOOLS: readonly {
  readonly route: Route;
  readonly icon: IconName;
  readonly text: 'import' | 'register' | 'summary' | 'settings' | 'help';
}[] = [
  { route: { screen: 'impor' }, icon: 'upload', text: 'import' },
  { route: { screen: 'baru' }, icon: 'plus', text: 'register' },
  { route: { screen: 'ringkasan' }, icon: 'chart', text: 'summary' },
  { route: { screen: 'pengaturan', tab: 'kantor' }, icon: 'settings', text: 'settings' },
  { route: { screen: 'bantuan', page: '' }, icon: 'help', text: 'help' },
];

/** The views of the queue with their counts, and the tools below. */
export function SideMenu() {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const route = useRoute();
  const { data: counts } = useQuery({ queryKey: QUERY.counts, queryFn: () => desk.queue.counts() });
  return (
    <Box component="nav" aria-label={t('nav.label')} data-screen-only="" sx={nav}>
      <Typography variant="overline" component="h2" sx={heading}>
        {t('nav.queue')}
      </Typography>
      {VIEWS.map((view) => (
        <Box
          component="a"
          key={view}
          href={addressOf({ screen: 'antrean', view })}
          aria-current={route.screen === 'antrean' && route.view === view ? 'page' : undefined}
          sx={item}
        >
          <span>{t(`view.${view}`)}</span>
          <Box component="span" sx={count}>
            {counts === undefined ? '' : counts[view].toLocaleString(i18n.language)}
          </Box>
        </Box>
      ))}
      <Typography variant="overline" component="h2" sx={heading}>
        {t('nav.tools')}
      </Typography>
      {TOOLS.map(({ route: to, icon, text }) => (
        <Box
          component="a"
          key={text}
          href={addressOf(to)}
          aria-current={route.screen === to.screen ? 'page' : undefined}
          sx={item}
        >
          <Icon name={icon} size={16} />
          <span>{t(`nav.${text}`)}</span>
        </Box>
      ))}
    </Box>
  );
}

const nav = {
  gridArea: 'menu',
  width: 'clamp(9rem, 16vw, 14rem)',
  overflow: 'auto',
  bgcolor: 'ground',
  borderRight: 1,
  borderColor: 'divider',
  py: 1,
} as const;
const heading = { px: 2, pt: 1, color: 'text.secondary', m: 0 } as const;
const count = {
  ml: 'auto',
  fontVariantNumeric: 'tabular-nums',
  color: 'text.secondary',
  fontSize: '0.75rem',
} as const;
const item = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  mx: 1,
  px: 1,
  py: '0.3rem',
  borderRadius: 1,
  fontSize: '0.8125rem',
  color: 'text.primary',
  textDecoration: 'none',
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-current="page"]': { bgcolor: 'background.paper', fontWeight: 650, boxShadow: 1 },
} as const;

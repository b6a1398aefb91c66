import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import { useEffect } from 'react';
import type { Profile } from '#contract/window/session.ts';
import { MenuLinks } from '#renderer/app/menu-links.tsx';
import { addressOf, useRoute } from '#renderer/app/route.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Under this width the menu waits behind a button. */
export const MENU_BEHIND_BUTTON = '(max-width: 56rem)';

/** The menu beside the screen. */
export function SideMenu({ person }: Pick<DrawerProps, 'person'>) {
  const { t } = useTranslation();
  return (
    <Box component="nav" aria-label={t('nav.label')} data-screen-only="" sx={nav}>
      <MenuLinks person={person} />
    </Box>
  );
}

type DrawerProps = { readonly open: boolean; readonly onClose: () => void; readonly person: Profile };

/** The same menu over the screen, in a narrow window; going somewhere closes it. */
export function MenuDrawer({ open, onClose, person }: DrawerProps) {
  const { t } = useTranslation();
  const route = useRoute();
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes when the route changed, whatever it is
  useEffect(onClose, [addressOf(route)]);
  return (
    <Drawer
      open={open}
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-modal': true, 'aria-label': t('nav.label'), id: 'menu-utama' },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, pl: 2, pr: 1, pt: 1 }}>
        <Typography variant="body2" sx={{ flex: 1, fontWeight: 600 }}>
          {person.name} · {t(`role.${person.role}`)}
        </Typography>
        <IconButton size="small" aria-label={t('common.close')} onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </Box>
      <Box component="nav" aria-label={t('nav.label')} sx={{ width: '17rem', maxWidth: '85vw', pb: 2 }}>
        <MenuLinks person={person} />
      </Box>
    </Drawer>
  );
}

const nav = {
  gridArea: 'menu',
  width: '12.5rem',
  overflow: 'auto',
  bgcolor: 'ground',
  borderRight: 1,
  borderColor: 'divider',
  py: 1,
} as const;

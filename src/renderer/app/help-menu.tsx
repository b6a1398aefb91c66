import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { guideOf } from '#renderer/app/guide-pages.ts';
import { addressOf, useRoute } from '#renderer/app/route.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

/** Help for where one is: what the guide says of this screen, the whole guide, and the sheet of keys. */
export function HelpMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation();
  const ofScreen = guideOf(useRoute());
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = (): void => setAnchor(null);
  const showKeys = (): void => {
    close();
    onKeys();
  };
  return (
    <>
      <Tooltip title={t('nav.help')}>
        <IconButton
          size="small"
          aria-label={t('nav.help')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon name="help" />
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ list: { 'aria-label': t('nav.help'), dense: true } }}
      >
        {ofScreen === null ? null : (
          <MenuItem component="a" href={addressOf({ screen: 'bantuan', page: ofScreen })} onClick={close}>
            {t('help.ofScreen')}
          </MenuItem>
        )}
        <MenuItem component="a" href={addressOf({ screen: 'bantuan', page: '' })} onClick={close}>
          {t('help.whole')}
        </MenuItem>
        <MenuItem aria-haspopup="dialog" onClick={showKeys}>
          {t('nav.keys')} ( ? )
        </MenuItem>
      </Menu>
    </>
  );
}

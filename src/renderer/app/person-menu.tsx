import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { type MouseEvent, useState } from 'react';
import type { Profile } from '#contract/window/session.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { roleWords } from '#renderer/ui/role-words.ts';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly person: Profile;
  /** No room for the name, nor for a lock of its own. */
  readonly isNarrow: boolean;
  readonly onLock: () => void;
};

/** Who sits here, with the ways to let somebody else sit down and to lock the window; the lock has a button of its own too. */
export function PersonMenu({ person, isNarrow, onLock }: Props) {
  const translation = useTranslation();
  const { t } = translation;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const who = `${person.name} · ${roleWords(person, translation)}`;
  return (
    <>
      {isNarrow ? null : <LockButton onLock={onLock} />}
      <Opener who={who} isNarrow={isNarrow} isOpen={anchor !== null} onOpen={setAnchor} />
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': who, dense: true } }}
      >
        <MenuItem onClick={onLock} sx={{ display: 'block' }}>
          <Typography variant="body1">{t('bar.switchPerson')}</Typography>
          <Typography variant="caption" color="textSecondary">
            {t('bar.switchNote')}
          </Typography>
        </MenuItem>
        <MenuItem onClick={onLock}>{t('bar.lock')} (Ctrl L)</MenuItem>
      </Menu>
    </>
  );
}

function LockButton({ onLock }: Pick<Props, 'onLock'>) {
  const { t } = useTranslation();
  return (
    <Tooltip title={`${t('bar.lock')} (Ctrl L)`}>
      <IconButton size="small" aria-label={t('bar.lock')} onClick={onLock}>
        <Icon name="lock" />
      </IconButton>
    </Tooltip>
  );
}

type OpenerProps = {
  readonly who: string;
  readonly isNarrow: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (anchor: HTMLElement) => void;
};

function Opener({ who, isNarrow, isOpen, onOpen }: OpenerProps) {
  const does = {
    'aria-haspopup': 'menu' as const,
    'aria-expanded': isOpen,
    onClick: (event: MouseEvent<HTMLElement>) => onOpen(event.currentTarget),
  };
  if (isNarrow) {
    return (
      <IconButton size="small" aria-label={who} {...does}>
        <Icon name="person" />
      </IconButton>
    );
  }
  return (
    <Button
      color="inherit"
      startIcon={<Icon name="person" size={16} />}
      endIcon={<Icon name="down" size={14} />}
      sx={button}
      {...does}
    >
      <Box component="span" sx={clipped}>
        {who}
      </Box>
    </Button>
  );
}

const button = { minWidth: 0, whiteSpace: 'nowrap' } as const;
const clipped = { overflow: 'hidden', textOverflow: 'ellipsis' } as const;

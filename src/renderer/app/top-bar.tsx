import IconButton from '@mui/material/IconButton';
import type { RefObject } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { HelpMenu } from '#renderer/app/help-menu.tsx';
import { PersonMenu } from '#renderer/app/person-menu.tsx';
import { ClockBanner } from '#renderer/app/reminders/clock-banner.tsx';
import { ReminderNotices } from '#renderer/app/reminders/reminder-notices.tsx';
import { SearchField } from '#renderer/app/search-field.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

type Props = {
  readonly app: AppState;
  readonly person: Profile;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onLock: () => void;
  readonly onKeys: () => void;
  /** Opens the menu; null where it stands beside the screen. */
  readonly onMenu: (() => void) | null;
  readonly menuOpen: boolean;
};

/** Name, search over everything, who sits here. In practice it says so all the time. */
export function TopBar(props: Props) {
  const { t } = useTranslation();
  const { onMenu, menuOpen } = props;
  return (
    <Box component="header" sx={{ gridArea: 'top' }} data-screen-only="">
      {props.app.training ? <TrainingBanner /> : null}
      <ReminderNotices />
      <ClockBanner />
      <Box sx={bar}>
        {onMenu === null ? null : (
          <IconButton
            size="small"
            aria-label={t('nav.label')}
            aria-expanded={menuOpen}
            aria-controls={menuOpen ? 'menu-utama' : undefined}
            onClick={onMenu}
          >
            <Icon name="menu" />
          </IconButton>
        )}
        <Box component="span" sx={{ fontWeight: 700, color: 'primary.main', mr: 1, whiteSpace: 'nowrap' }}>
          {t('appName')}
        </Box>
        <SearchField searchRef={props.searchRef} />
        <PersonPart {...props} />
      </Box>
    </Box>
  );
}

/** Help, who sits here, and the lock. */
function PersonPart({ person, onLock, onKeys, onMenu }: Props) {
  const isNarrow = onMenu !== null;
  return (
    <Box
      sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 0.5, minWidth: isNarrow ? 'auto' : 0 }}
    >
      <HelpMenu onKeys={onKeys} />
      <PersonMenu person={person} isNarrow={isNarrow} onLock={onLock} />
    </Box>
  );
}

function TrainingBanner() {
  const { t } = useTranslation();
  return (
    <Box
      role="note"
      sx={({ palette }) => ({
        px: 2,
        py: '0.15rem',
        fontSize: '0.75rem',
        color: palette.tones.soon.text,
        bgcolor: palette.tones.soon.surface,
        borderBottom: `1px solid ${palette.tones.soon.line}`,
      })}
    >
      <strong>{t('training.banner')}</strong> · {t('training.note')}
    </Box>
  );
}

const bar = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  px: 2,
  py: 0.75,
  borderBottom: 1,
  borderColor: 'divider',
  bgcolor: 'background.paper',
} as const;

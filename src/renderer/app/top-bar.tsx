import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import Tooltip from '@mui/material/Tooltip';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppState } from '#contract/window/app.ts';
import type { Profile } from '#contract/window/session.ts';
import { useSearch } from '#renderer/app/search.ts';
import { Icon } from '#renderer/ui/icon.tsx';

type Props = {
  readonly app: AppState;
  readonly person: Profile;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onLock: () => void;
  readonly onKeys: () => void;
};

/** Name, search over everything, who sits here. In practice it says so all the time. */
export function TopBar({ app, person, searchRef, onLock, onKeys }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="header" sx={{ gridArea: 'top' }} data-screen-only="">
      {app.training ? (
        <Box
          role="note"
          sx={({ palette }) => ({
            px: 2,
            py: '0.15rem',
            fontSize: '0.75rem',
            color: palette.tones.soon.text,
            bgcolor: palette.tones.soon.surface,
          })}
        >
          <strong>{t('training.banner')}</strong> · {t('training.note')}
        </Box>
      ) : null}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          px: 2,
          py: 0.75,
          borderBottom: 1,
          borderColor: 'divider',
          bgcolor: 'background.paper',
        }}
      >
        <Box component="span" sx={{ fontWeight: 700, color: 'primary.main', mr: 1 }}>
          {t('appName')}
        </Box>
        <SearchField searchRef={searchRef} />
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
          <Tooltip title={t('nav.keys')}>
            <IconButton size="small" aria-label={t('nav.keys')} onClick={onKeys}>
              <Icon name="help" />
            </IconButton>
          </Tooltip>
          <Tooltip title={`${t('bar.lock')} · ${t('bar.switchPerson')} (Ctrl L)`}>
            <Button color="inherit" startIcon={<Icon name="lock" size={16} />} onClick={onLock}>
              {person.name} · {t(`role.${person.role}`)}
            </Button>
          </Tooltip>
        </Box>
      </Box>
    </Box>
  );
}

function SearchField({ searchRef }: Pick<Props, 'searchRef'>) {
  const { t } = useTranslation();
  const { text, search, clear } = useSearch();
  return (
    <Box
      role="search"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1,
        flex: '0 1 28rem',
        minWidth: '10rem',
        border: 1,
        borderColor: 'text.secondary',
        borderRadius: 1,
      }}
    >
      <Icon name="search" size={16} />
      <InputBase
        inputRef={searchRef}
        value={text}
        placeholder={`${t('queue.searchHint')} ( / )`}
        inputProps={{ 'aria-label': t('queue.search'), type: 'search' }}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') clear();
          if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter')
            searchRef.current?.blur();
        }}
        sx={{ flex: 1, fontSize: '0.8125rem' }}
      />
    </Box>
  );
}

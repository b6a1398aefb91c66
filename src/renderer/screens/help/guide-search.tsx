import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import { type KeyboardEvent, useRef } from 'react';
import { useKeys } from '#renderer/app/use-keys.ts';
import { GUIDE_RESULTS_ID } from '#renderer/screens/help/guide-results.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

type Props = { readonly query: string; readonly onChange: (query: string) => void };

/** Searches the guide as you type; here `/` leads to this field. Enter or arrow down goes on to what was found, Escape empties it. */
export function GuideSearch({ query, onChange }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ search: () => field.current?.select() });
  const clear = (): void => {
    onChange('');
    field.current?.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && query !== '') clear();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') toFirstFound();
    else return;
    event.preventDefault();
  };
  return (
    <Box role="search" aria-label={t('help.title')} sx={frame}>
      <Icon name="search" size={16} />
      <InputBase
        inputRef={field}
        value={query}
        placeholder={t('help.searchHint')}
        inputProps={{ 'aria-label': t('help.search'), type: 'search', maxLength: 100 }}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={pressed}
        sx={{ flex: 1, fontSize: '0.8125rem' }}
      />
      {query === '' ? null : (
        <IconButton size="small" aria-label={t('bar.clearSearch')} onClick={clear}>
          <Icon name="close" size={14} />
        </IconButton>
      )}
    </Box>
  );
}

function toFirstFound(): void {
  document.querySelector<HTMLElement>(`#${GUIDE_RESULTS_ID} a`)?.focus();
}

const frame = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  pl: 1,
  minHeight: '2rem',
  border: 1,
  borderColor: 'text.secondary',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '&:focus-within': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 },
  '& input:focus-visible': { outline: 'none' },
  '& input::-webkit-search-cancel-button': { display: 'none' },
  '& input::placeholder': { color: 'text.secondary', opacity: 1 },
} as const;

import IconButton from '@mui/material/IconButton';
import InputBase from '@mui/material/InputBase';
import type { KeyboardEvent, RefObject } from 'react';
import { useSearch } from '#renderer/app/search.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

/** Search as you type. Enter and the arrow down go on to what was found; Escape empties the field, then leaves it. */
export function SearchField({ searchRef }: { readonly searchRef: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const { text, search, clear } = useSearch();
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && text !== '') clear();
    else if (event.key === 'Escape') searchRef.current?.blur();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') toFirstFound();
    else return;
    event.preventDefault();
  };
  return (
    <Box role="search" sx={field}>
      <Icon name="search" size={16} />
      <InputBase
        inputRef={searchRef}
        value={text}
        placeholder={`${t('queue.searchHint')} ( / )`}
        inputProps={{ 'aria-label': t('queue.search'), type: 'search', maxLength: 200 }}
        onChange={(event) => search(event.target.value)}
        onKeyDown={pressed}
        sx={{ flex: 1, fontSize: '0.8125rem' }}
      />
      {text === '' ? null : (
        <IconButton
          size="small"
          aria-label={t('bar.clearSearch')}
          onClick={() => {
            clear();
            searchRef.current?.focus();
          }}
        >
          <Icon name="close" size={14} />
        </IconButton>
      )}
    </Box>
  );
}

/** The list has one stop of the Tab key: the row where it stands. */
function toFirstFound(): void {
  document.querySelector<HTMLElement>('#isi [role="grid"] [tabindex="0"]')?.focus();
}

const field = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  pl: 1,
  flex: '0 1 28rem',
  minWidth: '8rem',
  minHeight: '2rem',
  border: 1,
  borderColor: 'text.secondary',
  borderRadius: 1,
  '&:focus-within': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 },
  '& input:focus-visible': { outline: 'none' },
  '& input::-webkit-search-cancel-button': { display: 'none' },
  '& input::placeholder': { color: 'text.secondary', opacity: 1 },
} as const;

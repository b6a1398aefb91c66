import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Facets } from '#contract/window/queue.ts';
import { filterValues, withToggled } from '#renderer/screens/queue/filter-values.ts';
import type { Filter, FilterKey } from '#renderer/screens/queue/queue-request.ts';
import { useFilterWords } from '#renderer/screens/queue/use-filter-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

type Props = {
  readonly filterKey: FilterKey;
  readonly facets: Facets;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** Takes the keyboard when it appears. */
  readonly first?: boolean;
};

/** From this many on a list can be narrowed by typing. */
const MANY = 12;

/** The values of one filter as boxes to tick, with how many cases have each. */
export function FilterOptions({ filterKey, facets, filter, onFilter, first = false }: Props) {
  const { t, i18n } = useTranslation();
  const wordOf = useFilterWords();
  const [typed, setTyped] = useState('');
  const set: readonly (string | null)[] = filter[filterKey];
  const values = filterValues(filterKey, facets, filter).map((value) => ({
    ...value,
    word: wordOf(filterKey, value),
  }));
  const found = values.filter(({ word }) => word.toLowerCase().includes(typed.trim().toLowerCase()));
  const narrows = values.length >= MANY;
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 650, fontSize: '0.8125rem', p: 0, mb: 0.5 }}>
        {t(`queue.filter.${filterKey}`)}
      </Box>
      {narrows ? (
        <TextField
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          label={t('queue.filter.narrow')}
          autoFocus={first}
          sx={{ my: 0.5 }}
        />
      ) : null}
      {found.length === 0 ? <Box sx={{ color: 'text.secondary' }}>{t('queue.filter.nothing')}</Box> : null}
      {found.map(({ value, word, count }, at) => (
        <Box component="label" key={value ?? ''} sx={option}>
          <input
            type="checkbox"
            // biome-ignore lint/a11y/noAutofocus: a list that was just asked for by its key or button
            autoFocus={first && !narrows && at === 0}
            checked={set.includes(value)}
            onChange={() => onFilter(withToggled(filter, filterKey, value))}
          />
          <span>{word}</span>
          <Box
            component="span"
            sx={{ ml: 'auto', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}
          >
            {count.toLocaleString(i18n.language)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const option = {
  display: 'flex',
  alignItems: 'center',
  gap: 1,
  minHeight: '1.75rem',
  fontSize: '0.8125rem',
  cursor: 'pointer',
  '& input': { width: '1rem', height: '1rem', m: 0, accentColor: 'currentColor', flexShrink: 0 },
} as const;

import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import type { FieldProps } from '#renderer/screens/case/acts/field-props.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

type Found = { readonly id: string; readonly trackingId: string; readonly title: string | null };

const MOST_SHOWN = 20;

/** Another case, found as one types its number or words of its title. */
export function CaseField({ change, fault, first = false }: FieldProps) {
  const { t } = useTranslation();
  const { view } = useBench();
  const [typed, setTyped] = useState('');
  const options = useCases(typed, view.item.id, view.similar);
  const [chosen, setChosen] = useState<Found | null>(null);
  const wrong = fault('parentId');
  return (
    <Autocomplete
      options={options}
      value={chosen}
      inputValue={typed}
      filterOptions={(all) => [...all]}
      getOptionLabel={({ trackingId, title }) => `${trackingId} · ${title ?? t('common.erased')}`}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      noOptionsText={t('fields.noOptions')}
      onInputChange={(_, next) => setTyped(next)}
      onChange={(_, next) => {
        setChosen(next);
        change({ parentId: next?.id ?? '' });
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('fields.label.parentId')}
          required
          autoFocus={first}
          error={wrong !== undefined}
          helperText={wrong ?? t('fields.hint.parentId')}
        />
      )}
    />
  );
}

/** What is found for these words; before anything is typed, the cases that look alike. */
function useCases(typed: string, ownId: string, similar: readonly Found[]): readonly Found[] {
  const desk = useDesk();
  const search = typed.split(' · ')[0]?.trim().slice(0, 200) ?? '';
  const request = { view: 'semua', search, limit: MOST_SHOWN } as const;
  const { data } = useQuery({
    queryKey: QUERY.queue(request),
    queryFn: () => desk.queue.list(request),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const found: readonly Found[] = search === '' ? similar : (data?.items ?? []);
  return found.filter(({ id }) => id !== ownId);
}

import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { shownOfficeId } from '#domain/complaint/complaint.ts';
import type { FieldProps } from '#renderer/screens/case/acts/field-props.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** The office a case goes to: from the list, or one that no list has yet. */
export function OfficeField(props: FieldProps) {
  const { t } = useTranslation();
  const { institution, view } = useBench();
  const [unlisted, setUnlisted] = useState(false);
  const { values, change, fault, first = false } = props;
  const now = shownOfficeId(view.complaint);
  const offices = (institution?.offices ?? []).filter(({ id }) => id !== now);
  const toggle = (
    <Button
      onClick={() => {
        setUnlisted(!unlisted);
        change({ officeId: '', officeName: '' });
      }}
      sx={{ justifySelf: 'start' }}
    >
      {unlisted ? t('fields.listedOffice') : t('fields.unlistedOffice')}
    </Button>
  );
  if (unlisted) return <UnlistedOffice {...props} toggle={toggle} />;
  const wrong = fault('officeId');
  return (
    <>
      <Autocomplete
        options={offices}
        value={offices.find(({ id }) => id === values.officeId) ?? null}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        noOptionsText={t('fields.noOptions')}
        onChange={(_, chosen) =>
          change({ officeId: chosen?.id ?? '', officeName: chosen === null ? '' : nameIn(chosen) })
        }
        renderInput={(params) => (
          <TextField
            {...params}
            label={t('fields.label.office')}
            required
            autoFocus={first}
            error={wrong !== undefined}
            helperText={wrong}
          />
        )}
      />
      {toggle}
    </>
  );
}

/** An office that has no name yet is listed by its id, which is not a name to write down. */
function nameIn({ id, name }: { readonly id: string; readonly name: string }): string {
  return name === id ? '' : name;
}

function UnlistedOffice({
  values,
  change,
  fault,
  toggle,
}: FieldProps & { readonly toggle: React.ReactNode }) {
  const { t } = useTranslation();
  const wrong = fault('officeId');
  return (
    <>
      <TextField
        label={t('fields.label.officeId')}
        required
        value={values.officeId ?? ''}
        error={wrong !== undefined}
        helperText={wrong ?? t('fields.hint.officeId')}
        onChange={(event) => change({ officeId: event.target.value })}
      />
      <TextField
        label={t('fields.label.officeName')}
        value={values.officeName ?? ''}
        onChange={(event) => change({ officeName: event.target.value })}
      />
      {toggle}
    </>
  );
}

/** A category by number and name, or a new name. */
export function CategoryField({ values, change }: FieldProps) {
  const { t } = useTranslation();
  const { institution } = useBench();
  const categories = institution?.categories ?? [];
  return (
    <Autocomplete
      freeSolo
      options={categories}
      value={values.categoryName || values.categoryId || null}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.name)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
      onChange={(_, chosen) => change(categoryOf(chosen, categories))}
      onInputChange={(_, typed, why) => {
        if (why === 'input') change(categoryOf(typed, categories));
      }}
      renderInput={(params) => (
        <TextField {...params} label={t('fields.label.category')} helperText={t('fields.hint.category')} />
      )}
    />
  );
}

type Category = { readonly id: string; readonly name: string };

/** A chosen or typed category: one of the list by its name, else a name without a number. */
export function categoryOf(chosen: string | Category | null, categories: readonly Category[]) {
  if (chosen === null) return { categoryId: '', categoryName: '' };
  const listed = typeof chosen === 'string' ? categories.find(({ name }) => name === chosen.trim()) : chosen;
  return listed === undefined
    ? { categoryId: '', categoryName: String(chosen) }
    : { categoryId: listed.id, categoryName: listed.name };
}

/** Somebody who works here; those of the case's own office first. */
export function PersonField({ values, change, first = false }: FieldProps) {
  const { t } = useTranslation();
  const options = usePeople();
  return (
    <TextField
      select
      label={t('fields.label.personId')}
      value={values.personId ?? ''}
      autoFocus={first}
      onChange={(event) => change({ personId: event.target.value })}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t('fields.nobody')}</MenuItem>
      {options.map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Who may be an officer, in words; somebody who left stays readable where the case still names them. */
export function usePeople(): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation();
  const { institution, view } = useBench();
  const { complaint } = view;
  const officeId = shownOfficeId(complaint);
  const here = (person: { readonly officeId: string | null }): boolean =>
    officeId === null || person.officeId === null || person.officeId === officeId;
  return (institution?.people ?? [])
    .filter(({ ended, personId }) => !ended || personId === complaint.officerId)
    .toSorted((one, other) => Number(here(other)) - Number(here(one)))
    .map((person) => ({
      value: person.personId,
      label: [
        person.name,
        t(`role.${person.role}`),
        ...(here(person) ? [] : [t('fields.hint.outOfOffice')]),
      ].join(' · '),
    }));
}

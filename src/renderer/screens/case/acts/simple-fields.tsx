import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { isCivilDate } from '#domain/deadline/civil-date.ts';
import type { FieldSpec } from '#renderer/screens/case/acts/act-forms.ts';
import { choicesOf } from '#renderer/screens/case/acts/choices.ts';
import type { FieldProps } from '#renderer/screens/case/acts/field-props.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

type Of<K extends FieldSpec['kind']> = FieldProps & { readonly spec: Extract<FieldSpec, { kind: K }> };

/** As the contract has it: the longest text of a field that is not a letter. */
const LONGEST_WORDS = 2_000;

/** The day of the act; the reason only when the day lies before today. */
export function DayField({
  values,
  change,
  fault,
  today,
  first = false,
  label,
  hint,
}: FieldProps & { readonly label?: string; readonly hint?: string }) {
  const { t } = useTranslation();
  const on = values.on ?? today;
  const wrong = fault('on');
  return (
    <>
      <DateInput
        label={label ?? t('fields.label.on')}
        value={on}
        onChange={(next) => change({ on: next })}
        max={today}
        wrong={wrong}
        hint={hint ?? t('fields.hint.on')}
        first={first}
      />
      {on !== '' && on < today ? (
        <TextField
          label={t('fields.label.backdateReason')}
          required
          value={values.backdateReason ?? ''}
          error={fault('backdateReason') !== undefined}
          helperText={fault('backdateReason') ?? t('fields.hint.backdateReason')}
          slotProps={{ htmlInput: { maxLength: LONGEST_WORDS } }}
          onChange={(event) => change({ backdateReason: event.target.value })}
        />
      ) : null}
    </>
  );
}

export function DateField({ spec, values, change, fault, today, first = false }: Of<'date'>) {
  const { t } = useTranslation();
  return (
    <DateInput
      label={t(`fields.label.${spec.label}`)}
      value={values[spec.name] ?? ''}
      onChange={(next) => change({ [spec.name]: next })}
      {...(spec.side === 'past' ? { max: today } : { min: today })}
      wrong={fault(spec.name)}
      hint={spec.hint === undefined ? undefined : t(`fields.hint.${spec.hint}`)}
      first={first}
    />
  );
}

type DateInputProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (next: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly wrong: string | undefined;
  readonly hint: string | undefined;
  readonly first: boolean;
};

/** A civil date, by the system's own date field; said again in words, since that field follows the system's own order. */
function DateInput({ label, value, onChange, min, max, wrong, hint, first }: DateInputProps) {
  const { i18n } = useTranslation();
  const inWords = isCivilDate(value) ? `${longDate(value, i18n.language)}. ` : '';
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      autoFocus={first}
      error={wrong !== undefined}
      helperText={wrong ?? `${inWords}${hint ?? ''}`}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min, max } }}
      sx={{ maxWidth: '20rem' }}
    />
  );
}

export function WordsField({ spec, values, change, fault, first = false }: Of<'words'>) {
  const { t } = useTranslation();
  const { name, label, hint, lines = 1, longest = LONGEST_WORDS, neededIf } = spec;
  const needed = spec.needed === true || (neededIf !== undefined && values[neededIf.name] === neededIf.is);
  const wrong = fault(name);
  return (
    <TextField
      label={t(`fields.label.${label}`)}
      required={needed}
      value={values[name] ?? ''}
      autoFocus={first}
      multiline={lines > 1}
      minRows={lines}
      maxRows={10}
      error={wrong !== undefined}
      helperText={wrong ?? (hint === undefined ? undefined : t(`fields.hint.${hint}`))}
      slotProps={{ htmlInput: { maxLength: longest } }}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );
}

export function ChoiceField({ spec, values, change, fault, first = false }: Of<'choice'>) {
  const { t } = useTranslation();
  const wrong = fault(spec.name);
  return (
    <TextField
      select
      label={t(`fields.label.${spec.label}`)}
      required={spec.needed === true}
      value={values[spec.name] ?? ''}
      autoFocus={first}
      error={wrong !== undefined}
      helperText={wrong}
      onChange={(event) => change({ [spec.name]: event.target.value })}
    >
      {choicesOf(spec.choices, t).map(({ value, label }) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
}

export function TickField({ spec, values, change, disabled }: Of<'tick'> & { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const hintId = useId();
  return (
    <div>
      <FormControlLabel
        label={t(`fields.label.${spec.label}`)}
        disabled={disabled}
        control={
          <Checkbox
            checked={(values[spec.name] ?? '') !== ''}
            onChange={(event) => change({ [spec.name]: event.target.checked ? 'ya' : '' })}
            slotProps={{ input: { 'aria-describedby': hintId } }}
          />
        }
      />
      {spec.hint !== undefined && disabled ? (
        <FormHelperText id={hintId}>{t(`fields.hint.${spec.hint}`)}</FormHelperText>
      ) : null}
    </div>
  );
}

/** A whole number of days. */
export function NumberField({ spec, values, change, fault, first = false }: Of<'number'>) {
  const { t } = useTranslation();
  const wrong = fault(spec.name);
  return (
    <TextField
      label={t(`fields.label.${spec.label}`)}
      required
      value={values[spec.name] ?? ''}
      autoFocus={first}
      error={wrong !== undefined}
      helperText={wrong ?? (spec.hint === undefined ? undefined : t(`fields.hint.${spec.hint}`))}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
      onChange={(event) => change({ [spec.name]: event.target.value.replace(/\s/g, '') })}
      sx={{ maxWidth: '12rem' }}
    />
  );
}

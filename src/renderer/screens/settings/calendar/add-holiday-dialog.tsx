import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { HOLIDAY_TYPES } from '#domain/deadline/holiday-types.ts';
import { ForeseenDialog } from '#renderer/screens/settings/foresee/foreseen-dialog.tsx';
import type { DateAct } from '#renderer/screens/settings/foresee/use-foresight.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly year: number;
  /** For one office alone; null: for all. */
  readonly officeId: string | null;
  readonly onClose: () => void;
};
type HolidayType = (typeof HOLIDAY_TYPES)[number];

/** A day off that the shipped list does not have, with the paper that says so. */
export function AddHolidayDialog({ year, officeId, onClose }: Props) {
  const { t } = useTranslation();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [type, setType] = useState<HolidayType>('daerah');
  const [source, setSource] = useState('');
  const [act, setAct] = useState<DateAct | null>(null);
  if (act !== null) {
    const title = t('settings.calendar.add');
    return <ForeseenDialog act={act} title={title} onBack={() => setAct(null)} onDone={onClose} />;
  }
  const ask = (): void =>
    setAct({ command: 'add-holiday', input: inputOf({ date, name, type, source, officeId }) });
  return (
    <DialogFrame
      title={t('settings.calendar.add')}
      onClose={onClose}
      confirm={t('settings.foresee.ask')}
      disabled={date === '' || name.trim() === ''}
      onConfirm={ask}
    >
      <DateInput year={year} value={date} onChange={setDate} />
      <NameInput value={name} onChange={setName} />
      <TypeInput value={type} onChange={setType} />
      <TextInput
        label={`${t('settings.calendar.source')} (${t('common.optional')})`}
        value={source}
        hint={t('settings.calendar.sourceHint')}
        onChange={setSource}
        maxLength={500}
      />
      <Typography variant="body2" color="textSecondary">
        {t('settings.calendar.moves')}
      </Typography>
    </DialogFrame>
  );
}

type Fields = {
  readonly date: string;
  readonly name: string;
  readonly type: HolidayType;
  readonly source: string;
  readonly officeId: string | null;
};

function inputOf({ date, name, type, source, officeId }: Fields): Partial<Fields> {
  const from = source.trim();
  return {
    date,
    name: name.trim(),
    type,
    ...(from === '' ? {} : { source: from }),
    ...(officeId === null ? {} : { officeId }),
  };
}

type InputProps<T> = { readonly value: T; readonly onChange: (value: T) => void };

function DateInput({ year, value, onChange }: InputProps<string> & { readonly year: number }) {
  const { t } = useTranslation();
  return (
    <TextField
      type="date"
      label={t('common.date')}
      required
      autoFocus
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: `${year - 1}-01-01` } }}
    />
  );
}

function NameInput({ value, onChange }: InputProps<string>) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('settings.calendar.name')}
      required
      value={value}
      hint={t('settings.calendar.nameHint')}
      onChange={onChange}
      maxLength={200}
    />
  );
}

function TypeInput({ value, onChange }: InputProps<HolidayType>) {
  const { t } = useTranslation();
  return (
    <SelectField
      label={t('settings.calendar.type')}
      value={value}
      options={HOLIDAY_TYPES.map((each) => ({ value: each, label: t(`settings.calendar.typeOf.${each}`) }))}
      onChange={onChange}
    />
  );
}

import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { HOLIDAY_TYPES } from '#domain/deadline/holiday-types.ts';
import { useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';

type Props = { readonly year: number; readonly onClose: () => void };
type HolidayType = (typeof HOLIDAY_TYPES)[number];

/** A day off that the shipped list does not have, with the paper that says so. */
export function AddHolidayDialog({ year, onClose }: Props) {
  const { t } = useTranslation();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [type, setType] = useState<HolidayType>('daerah');
  const [source, setSource] = useState('');
  const { mutate, isPending, error } = useInstitutionAct(onClose);
  return (
    <DialogFrame
      title={t('settings.calendar.add')}
      onClose={onClose}
      confirm={t('common.add')}
      busy={isPending}
      disabled={date === '' || name.trim() === ''}
      error={error}
      onConfirm={() =>
        mutate({
          command: 'add-holiday',
          input: {
            date,
            name: name.trim(),
            type,
            ...(source.trim() === '' ? {} : { source: source.trim() }),
          },
        })
      }
    >
      <TextField
        type="date"
        label={t('common.date')}
        required
        autoFocus
        value={date}
        onChange={(event) => setDate(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: `${year - 1}-01-01` } }}
      />
      <TextField
        label={t('settings.calendar.name')}
        required
        value={name}
        helperText={t('settings.calendar.nameHint')}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <SelectField
        label={t('settings.calendar.type')}
        value={type}
        options={HOLIDAY_TYPES.map((each) => ({
          value: each,
          label: t(`settings.calendar.typeOf.${each}`),
        }))}
        onChange={setType}
      />
      <TextField
        label={`${t('settings.calendar.source')} (${t('common.optional')})`}
        value={source}
        helperText={t('settings.calendar.sourceHint')}
        onChange={(event) => setSource(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Typography variant="body2" color="textSecondary">
        {t('settings.calendar.moves')}
      </Typography>
    </DialogFrame>
  );
}

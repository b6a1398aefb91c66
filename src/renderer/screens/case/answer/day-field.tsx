import TextField from '@mui/material/TextField';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** The day on which something happened, and why it is written down later than today. */
export type DayAnswer = { readonly on: string; readonly backdateReason: string };

type Props = {
  readonly label: string;
  readonly today: string;
  readonly value: DayAnswer;
  readonly onChange: (value: DayAnswer) => void;
};

/** A civil date up to today; an earlier one asks why. */
export function DayField({ label, today, value, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const { on, backdateReason } = value;
  return (
    <>
      <TextField
        type="date"
        label={label}
        value={on}
        required
        error={on === '' || on > today}
        helperText={
          on === '' ? t('answer.needed') : on > today ? t('answer.future') : longDate(on, i18n.language)
        }
        onChange={(event) => onChange({ ...value, on: event.target.value })}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        sx={{ maxWidth: '14rem' }}
      />
      {on !== '' && on < today ? (
        <TextField
          label={t('answer.backdateReason')}
          value={backdateReason}
          required
          multiline
          onChange={(event) => onChange({ ...value, backdateReason: event.target.value })}
        />
      ) : null}
    </>
  );
}

/** Whether the day can be recorded as it is filled in. */
export function isDayComplete({ on, backdateReason }: DayAnswer, today: string): boolean {
  return on !== '' && on <= today && (on === today || backdateReason.trim() !== '');
}

/** The day as a command takes it. */
export function dayInput({ on, backdateReason }: DayAnswer, today: string): Record<string, string> {
  return on === today ? { on } : { on, backdateReason: backdateReason.trim() };
}

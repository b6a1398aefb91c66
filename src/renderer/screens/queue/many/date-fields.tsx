import TextField from '@mui/material/TextField';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** A day that was, and why it is written only now; both empty for today. */
export type ChosenDay = { readonly on: string; readonly reason: string };

type Props = {
  readonly label: string;
  readonly today: string;
  readonly day: ChosenDay;
  readonly onDay: (day: ChosenDay) => void;
};

/** The day of an act: today unless another is chosen, which then needs a reason. */
export function DateFields({ label, today, day, onDay }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <DateField label={label} value={day.on} max={today} onDate={(on) => onDay({ ...day, on })} />
      {day.on === today ? null : (
        <TextField
          label={t('queue.many.backdateReason')}
          helperText={t('queue.many.backdateNote')}
          value={day.reason}
          required
          onChange={(event) => onDay({ ...day, reason: event.target.value })}
        />
      )}
    </>
  );
}

export function DateField(props: {
  readonly label: string;
  readonly value: string;
  readonly max: string;
  readonly disabled?: boolean;
  readonly onDate: (date: string) => void;
}) {
  return (
    <TextField
      type="date"
      label={props.label}
      value={props.value}
      disabled={props.disabled === true}
      onChange={(event) => props.onDate(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: props.max } }}
      sx={{ maxWidth: '16rem' }}
    />
  );
}

/** The day as a command states it; null while it cannot be sent. */
export function datedPart(
  { on, reason }: ChosenDay,
  today: string,
): { readonly on?: string; readonly backdateReason?: string } | null {
  if (on === today) return {};
  return on === '' || reason.trim() === '' ? null : { on, backdateReason: reason.trim() };
}

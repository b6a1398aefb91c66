import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { addDays } from '#domain/deadline/civil-date.ts';
import { LONGEST_SNOOZE_DAYS } from '#domain/reminder/reminder-memory.ts';
import { useRemindersAct } from '#renderer/api/use-reminders.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly id: string;
  /** As people call the case. */
  readonly number: string;
  readonly today: string;
  readonly onClose: () => void;
};

/** Puts the reminders of one case off, with the day and the reason. */
export function SnoozeDialog({ id, number, today, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { tell } = useMessages();
  const [until, setUntil] = useState(addDays(today, 1));
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useRemindersAct(
    (desk, input: { id: string; until: string; reason: string }) => desk.reminders.snooze(input),
    () => {
      tell(t('reminders.snooze.done', { date: shortDate(until, i18n.language) }));
      onClose();
    },
  );
  return (
    <DialogFrame
      title={t('reminders.snooze.title', { number })}
      onClose={onClose}
      confirm={t('reminders.snooze.confirm')}
      busy={isPending}
      disabled={until === '' || reason.trim() === ''}
      error={error}
      onConfirm={() => mutate({ id, until, reason: reason.trim() })}
    >
      <UntilInput value={until} today={today} onChange={setUntil} />
      <TextInput
        label={t('reminders.snooze.reason')}
        required
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
      <Typography variant="body2" color="textSecondary">
        {t('reminders.snooze.note')}
      </Typography>
    </DialogFrame>
  );
}

type InputProps = Pick<Props, 'today'> & {
  readonly value: string;
  readonly onChange: (until: string) => void;
};

function UntilInput({ value, today, onChange }: InputProps) {
  const { t } = useTranslation();
  return (
    <TextField
      type="date"
      label={t('reminders.snooze.until')}
      helperText={t('reminders.snooze.hint', { days: LONGEST_SNOOZE_DAYS })}
      required
      autoFocus
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { min: addDays(today, 1), max: addDays(today, LONGEST_SNOOZE_DAYS) },
      }}
    />
  );
}

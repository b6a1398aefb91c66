import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly holiday: InstitutionView['holidays'][number]; readonly onClose: () => void };

/** A day off is taken back: it counts as a working day again, with a reason. */
export function RemoveHolidayDialog({ holiday, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useInstitutionAct(onClose);
  return (
    <DialogFrame
      title={t('settings.calendar.removeOf', { name: holiday.name })}
      onClose={onClose}
      confirm={t('common.remove')}
      danger
      busy={isPending}
      disabled={reason.trim() === ''}
      error={error}
      onConfirm={() =>
        mutate({ command: 'remove-holiday', input: { date: holiday.date, reason: reason.trim() } })
      }
    >
      <Typography variant="body1">
        {t('settings.calendar.removeNote', { date: longDate(holiday.date, i18n.language) })}
      </Typography>
      <TextField
        label={t('common.reason')}
        required
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Typography variant="body2" color="textSecondary">
        {t('settings.calendar.moves')}
      </Typography>
    </DialogFrame>
  );
}

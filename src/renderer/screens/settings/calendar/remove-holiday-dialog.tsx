import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { ForeseenDialog } from '#renderer/screens/settings/foresee/foreseen-dialog.tsx';
import type { DateAct } from '#renderer/screens/settings/foresee/use-foresight.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly holiday: InstitutionView['holidays'][number];
  readonly officeId: string | null;
  readonly onClose: () => void;
};

/** A day off is taken back: it counts as a working day again, with a reason. */
export function RemoveHolidayDialog({ holiday, officeId, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const [reason, setReason] = useState('');
  const [act, setAct] = useState<DateAct | null>(null);
  const title = t('settings.calendar.removeOf', { name: holiday.name });
  if (act !== null) {
    return <ForeseenDialog act={act} title={title} onBack={() => setAct(null)} onDone={onClose} />;
  }
  const forOffice = officeId === null ? {} : { officeId };
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      confirm={t('settings.foresee.ask')}
      disabled={reason.trim() === ''}
      onConfirm={() =>
        setAct({
          command: 'remove-holiday',
          input: { date: holiday.date, reason: reason.trim(), ...forOffice },
        })
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

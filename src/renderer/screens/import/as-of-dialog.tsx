import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { momentOf } from '#renderer/screens/import/wib-moment.ts';
import { dayThere, shownZone, there } from '#renderer/text/shown-zone.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly asOf: string;
  readonly onClose: () => void;
  readonly onConfirm: (asOf: string) => void;
};

/** When the data was taken from LAPOR; the file's time is proposed. */
export function AsOfDialog({ asOf, onClose, onConfirm }: Props) {
  const { t } = useTranslation();
  const [day, setDay] = useState(dayThere(asOf));
  const [time, setTime] = useState(there(asOf).slice(11, 16));
  const moment = momentOf(day, time, shownZone());
  return (
    <DialogFrame
      title={t('importing.asOfTitle')}
      onClose={onClose}
      confirm={t('importing.readAgain')}
      disabled={moment === null}
      onConfirm={() => {
        if (moment !== null) onConfirm(moment);
      }}
    >
      <Typography variant="body2">{t('importing.asOfNote')}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))', gap: 2 }}>
        <TextField
          type="date"
          label={t('importing.asOfDay')}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          error={moment === null}
          helperText={moment === null ? t('importing.asOfIncomplete') : undefined}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          type="time"
          label={t('importing.asOfTime')}
          value={time}
          onChange={(event) => setTime(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
    </DialogFrame>
  );
}

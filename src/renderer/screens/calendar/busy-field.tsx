import TextField from '@mui/material/TextField';
import { BUSY_FROM } from '#domain/deadline/day-load.ts';
import { usePreferences } from '#renderer/api/use-preferences.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

const MOST = 1_000;

/** From how many reports on a day this PC's person calls it busy. */
export function useBusyFrom(): number {
  return usePreferences().preferences.busyFrom ?? BUSY_FROM;
}

/** Where that number is set; what is no whole number from 1 on is not taken. */
export function BusyField() {
  const { t } = useTranslation();
  const { change } = usePreferences();
  const busyFrom = useBusyFrom();
  return (
    <TextField
      type="number"
      label={t('calendar.busyFrom')}
      helperText={t('calendar.busyHint')}
      value={busyFrom}
      onChange={(event) => {
        const next = Number(event.target.value);
        if (Number.isInteger(next) && next >= 1 && next <= MOST) change({ busyFrom: next });
      }}
      slotProps={{ htmlInput: { min: 1, max: MOST } }}
      sx={{ flex: '0 0 9rem', width: '9rem' }}
    />
  );
}

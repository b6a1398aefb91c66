import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { ForeseenDialog } from '#renderer/screens/settings/foresee/foreseen-dialog.tsx';
import type { DateAct } from '#renderer/screens/settings/foresee/use-foresight.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { mayNot } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const DAYS = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;

type Props = { readonly view: InstitutionView; readonly officeId: string | null };

/** The days of the week on which the clock runs, for all or for one office. */
export function WorkingWeek({ view, officeId }: Props) {
  const { t } = useTranslation();
  const standing = weekOf(view, officeId);
  const [days, setDays] = useState(standing);
  const [act, setAct] = useState<DateAct | null>(null);
  const closed = mayNot(view, 'set-working-week') !== null;
  const isSame = days.every((works, place) => works === standing[place]);
  const toggle = (day: number, works: boolean): void =>
    setDays(days.map((each, place) => (place === day ? works : each)));
  const ask = (): void =>
    setAct({
      command: 'set-working-week',
      input: { days: [...days], ...(officeId === null ? {} : { officeId }) },
    });
  return (
    <>
      <Typography variant="body2">{t('settings.calendar.weekNote')}</Typography>
      <FormGroup row role="group" aria-label={t('settings.calendar.week')}>
        {DAYS.map((day, place) => (
          <FormControlLabel
            key={day}
            disabled={closed}
            control={
              <Checkbox
                size="small"
                checked={days[place] === true}
                onChange={(event) => toggle(place, event.target.checked)}
              />
            }
            label={t(`settings.calendar.day.${day}`)}
          />
        ))}
      </FormGroup>
      <Box>
        <Button variant="outlined" disabled={closed || isSame || !days.includes(true)} onClick={ask}>
          {t('settings.foresee.ask')}
        </Button>
      </Box>
      <MayNotNote view={view} command="set-working-week" />
      {act === null ? null : (
        <ForeseenDialog
          act={act}
          title={t('settings.calendar.week')}
          onBack={() => setAct(null)}
          onDone={() => setAct(null)}
        />
      )}
    </>
  );
}

function weekOf(view: InstitutionView, officeId: string | null): readonly boolean[] {
  const own = view.officeDays.find((office) => office.officeId === officeId)?.workingWeek;
  return own ?? view.workingWeek;
}

import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { mayNot, useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const DAYS = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;

/** The days of the week on which the clock runs. */
export function WorkingWeek({ view }: { readonly view: InstitutionView }) {
  const { t } = useTranslation();
  const [days, setDays] = useState(view.workingWeek);
  const { mutate, isPending, error } = useInstitutionAct();
  const closed = mayNot(view, 'set-working-week') !== null;
  const isSame = days.every((works, place) => works === view.workingWeek[place]);
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
                onChange={(event) =>
                  setDays(days.map((works, each) => (each === place ? event.target.checked : works)))
                }
              />
            }
            label={t(`settings.calendar.day.${day}`)}
          />
        ))}
      </FormGroup>
      <Box>
        <Button
          variant="outlined"
          loading={isPending}
          disabled={closed || isSame || !days.includes(true)}
          onClick={() => mutate({ command: 'set-working-week', input: { days: [...days] } })}
        >
          {t('common.save')}
        </Button>
      </Box>
      <MayNotNote view={view} command="set-working-week" />
      {error === null ? null : <ErrorNote error={error} />}
    </>
  );
}

import Alert from '@mui/material/Alert';
import GlobalStyles from '@mui/material/GlobalStyles';
import { useId, useRef } from 'react';
import type { Load } from '#contract/window/calendar.ts';
import type { Profile } from '#contract/window/session.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { addressOf } from '#renderer/app/route.ts';
import { Absence } from '#renderer/screens/calendar/absence.tsx';
import { Agenda } from '#renderer/screens/calendar/agenda.tsx';
import { BusyField, useBusyFrom } from '#renderer/screens/calendar/busy-field.tsx';
import { body } from '#renderer/screens/calendar/calendar-styles.ts';
import { Legend } from '#renderer/screens/calendar/legend.tsx';
import { MonthGrid } from '#renderer/screens/calendar/month-grid.tsx';
import type { CalendarPlace } from '#renderer/screens/calendar/use-calendar-place.ts';
import { WeekView } from '#renderer/screens/calendar/week-view.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly place: CalendarPlace;
  readonly load: Load;
  readonly today: CivilDate;
  readonly person: Profile;
  readonly onMove: (part: Partial<CalendarPlace>) => void;
};

/** The days, what to know about them, and the list of the opened one. */
export function CalendarBody({ place, load, today, person, onMove }: Props) {
  const busyFrom = useBusyFrom();
  const keysId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const open = (date: CivilDate, byKey: boolean): void => {
    onMove({ date, opened: date });
    if (byKey) heading.current?.focus();
  };
  const holiday = load.daysOff.find(({ date }) => date === place.opened)?.name ?? null;
  return (
    <Box sx={body}>
      <GlobalStyles styles={PAPER} />
      <Box sx={{ minWidth: 0, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Remarks load={load} />
        {place.mode === 'month' ? (
          <div>
            <MonthGrid
              load={load}
              date={place.date}
              opened={place.opened}
              today={today}
              busyFrom={busyFrom}
              describedBy={keysId}
              onMove={(date) => onMove({ date })}
              onOpen={open}
            />
            <Legend keysId={keysId} />
          </div>
        ) : (
          <>
            <WeekView place={place} load={load} busyFrom={busyFrom} onOpen={(date) => open(date, false)} />
            <Absence person={person} date={place.date} today={today} officers={load.officers} />
          </>
        )}
        <Box data-screen-only="">
          <BusyField />
        </Box>
      </Box>
      <Agenda place={place} headingRef={heading} holiday={holiday} />
    </Box>
  );
}

/** Alarms of the calendar, what is counted and not listed, and whether nothing is there. */
function Remarks({ load }: Pick<Props, 'load'>) {
  const { t } = useTranslation();
  const { yearsWithoutCalendar, hidden, days } = load;
  return (
    <>
      {yearsWithoutCalendar.map((year) => (
        <Alert key={year} severity="warning" role="note">
          {t('calendar.noYear', { year })}{' '}
          <a href={addressOf({ screen: 'pengaturan', tab: 'kalender' })}>{t('calendar.toCalendar')}</a>
        </Alert>
      ))}
      {hidden === 0 ? null : (
        <Typography variant="body2" color="textSecondary">
          {t('calendar.hidden', { count: hidden })}
        </Typography>
      )}
      {days.length === 0 ? <Typography variant="body2">{t('calendar.emptyMonth')}</Typography> : null}
    </>
  );
}

const PAPER = { '@page': { size: 'A4 landscape', margin: '12mm' } } as const;

import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Load } from '#contract/window/calendar.ts';
import { weeksOfMonth } from '#domain/deadline/month-grid.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { grid } from '#renderer/screens/calendar/calendar-styles.ts';
import { DayCell } from '#renderer/screens/calendar/day-cell.tsx';
import { shownDay } from '#renderer/screens/calendar/day-words.ts';
import { movedDay } from '#renderer/screens/calendar/move-day.ts';
import { monthAndYear, weekdayName } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

type Props = {
  readonly load: Load;
  /** Where the keyboard is. */
  readonly date: CivilDate;
  readonly opened: CivilDate;
  readonly today: CivilDate;
  readonly busyFrom: number;
  readonly describedBy: string;
  readonly onMove: (date: CivilDate) => void;
  /** `byKey`: the keyboard goes on to the list. */
  readonly onOpen: (date: CivilDate, byKey: boolean) => void;
};

/** A month as a grid of days, one of which has the keyboard. */
export function MonthGrid({ load, date, opened, today, busyFrom, describedBy, onMove, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const weeks = weeksOfMonth(date);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    table.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  }, [date]);
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = movedDay(date, event.key, event.shiftKey);
    if (next !== null) {
      moved.current = true;
      onMove(next);
    } else if (event.key === 'Enter' || event.key === ' ') onOpen(date, true);
    else return;
    event.preventDefault();
  };
  return (
    <Box
      component="table"
      role="grid"
      ref={table}
      aria-label={t('calendar.gridLabel', { month: monthAndYear(date, i18n.language) })}
      aria-describedby={describedBy}
      onKeyDown={hear}
      sx={grid}
    >
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col" abbr={weekdayName(day, i18n.language, 'long')}>
              {weekdayName(day, i18n.language, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={shownDay(day, load, busyFrom)}
                busyFrom={busyFrom}
                inMonth={day.slice(0, 7) === date.slice(0, 7)}
                isToday={day === today}
                hasKeyboard={day === date}
                isOpened={day === opened}
                onOpen={() => onOpen(day, false)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

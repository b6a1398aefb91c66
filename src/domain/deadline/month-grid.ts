import {
  addDays,
  civilDateOfDay,
  dayNumberOf,
  monthEnd,
  partsOfDay,
  weekdayOf,
} from '#domain/deadline/civil-date.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

const MONTHS_PER_YEAR = 12;

/** The first day of the month that the date lies in. */
export function monthStart(date: CivilDate): CivilDate {
  return `${date.slice(0, 7)}-01`;
}

/** The same day `months` later (earlier when negative), or the last day of a month that has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOfDay(dayNumberOf(date));
  const at = year * MONTHS_PER_YEAR + month - 1 + months;
  const inYear = `${Math.floor(at / MONTHS_PER_YEAR)}`.padStart(4, '0');
  const first = `${inYear}-${`${(at % MONTHS_PER_YEAR) + 1}`.padStart(2, '0')}-01`;
  const last = monthEnd(first);
  const wished = addDays(first, day - 1);
  return wished < last ? wished : last;
}

/** The seven days, Monday to Sunday, of the week that the date lies in. */
export function weekOf(date: CivilDate): readonly CivilDate[] {
  const day = dayNumberOf(date);
  const monday = day - weekdayOf(day);
  return Array.from({ length: 7 }, (_, at) => civilDateOfDay(monday + at));
}

/** The weeks that a month touches, whole: their first and last days may be of the months beside it. */
export function weeksOfMonth(date: CivilDate): readonly (readonly CivilDate[])[] {
  const last = monthEnd(date);
  const weeks: (readonly CivilDate[])[] = [];
  for (let monday = weekOf(monthStart(date))[0]; monday !== undefined && monday <= last; ) {
    weeks.push(weekOf(monday));
    monday = addDays(monday, 7);
  }
  return weeks;
}

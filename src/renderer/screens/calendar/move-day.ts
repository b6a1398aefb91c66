import { addDays, dayNumberOf, weekdayOf } from '#domain/deadline/civil-date.ts';
import { addMonths } from '#domain/deadline/month-grid.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

const DAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const MONTHS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };
const MONTHS_PER_YEAR = 12;

/** The day that a key leads to from this one, as grids of dates have it; null: no such key. */
export function movedDay(date: CivilDate, key: string, withShift: boolean): CivilDate | null {
  const days = DAYS[key];
  if (days !== undefined) return addDays(date, days);
  const months = MONTHS[key];
  if (months !== undefined) return addMonths(date, withShift ? months * MONTHS_PER_YEAR : months);
  const weekday = weekdayOf(dayNumberOf(date));
  if (key === 'Home') return addDays(date, -weekday);
  return key === 'End' ? addDays(date, 6 - weekday) : null;
}

import { addDays, dayNumberOf } from '#domain/deadline/civil-date.ts';
import type { DateRange } from '#domain/deadline/day-load.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { DeskError } from '#main/desk/desk-error.ts';

/**
 * The days of a range, in order.
 * @throws DeskError `masukan-tidak-sah` when it ends before it begins or has more than `most` days
 */
export function daysOf({ from, to }: DateRange, most: number): readonly CivilDate[] {
  const length = dayNumberOf(to) - dayNumberOf(from) + 1;
  if (length < 1 || length > most) {
    const detail = `${from} s.d. ${to}: paling sedikit 1 dan paling banyak ${most} hari`;
    throw new DeskError('masukan-tidak-sah', { command: 'calendar', detail });
  }
  return Array.from({ length }, (_, at) => addDays(from, at));
}

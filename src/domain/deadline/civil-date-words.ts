import { dayNumberOf, partsOfDay, weekdayOf } from '#domain/deadline/civil-date.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** Indonesian names of the days, Monday first. */
const DAY_NAMES = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;

/** Indonesian names of the months, January first. */
export const MONTH_NAMES = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** `Jumat 13 Maret 2026`. */
export function longDate(date: CivilDate): string {
  const day = dayNumberOf(date);
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  return `${DAY_NAMES[weekdayOf(day)]} ${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year}`;
}

/**
 * A run of days as read aloud, months and years not said twice: `18 Maret`, `23–24 Maret`, `30 Maret–2 April`.
 * The year is left out where it is `contextYear`.
 */
export function dayRangeInWords(first: CivilDate, last: CivilDate, contextYear: number): string {
  const from = partsOfDay(dayNumberOf(first));
  const to = partsOfDay(dayNumberOf(last));
  const endYear = to.year === contextYear ? '' : ` ${to.year}`;
  const end = `${to.day} ${MONTH_NAMES[to.month - 1]}${endYear}`;
  if (first === last) return end;
  if (from.year === to.year && from.month === to.month) return `${from.day}–${end}`;
  const startYear = from.year === to.year || from.year === contextYear ? '' : ` ${from.year}`;
  return `${from.day} ${MONTH_NAMES[from.month - 1]}${startYear}–${end}`;
}

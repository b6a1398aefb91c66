import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** Days since 1970-01-01 (day 0, a Thursday) in the proleptic Gregorian calendar; negative before it. */
export type DayNumber = number;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_ERA = 146_097;
/** From 0000-03-01, where a computed year begins, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
const LAST_DAY = 2_932_896;
const FIRST_DAY = -719_162;

const ZERO = 48;
const HYPHEN = 45;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** The digit at a place of the text; NaN when there is none. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
}

function twoDigitsAt(text: string, at: number): number {
  return digitAt(text, at) * 10 + digitAt(text, at + 1);
}

/** Day number of a date that is known to be real: years counted from March, so that a leap day comes last. */
function toDayNumber(year: number, month: number, day: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The day number of a text `YYYY-MM-DD` that names a real day of the years 0001 to 9999; null for any other text. */
export function parseCivilDate(text: string): DayNumber | null {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null;
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  const day = twoDigitsAt(text, 8);
  const real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
  return real ? toDayNumber(year, month, day) : null;
}

/** Whether the text names a real day as `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  return parseCivilDate(text) !== null;
}

/** The day number of a date. Throws `tanggal-tidak-sah` when the text is not a real `YYYY-MM-DD`. */
export function dayNumberOf(date: CivilDate): DayNumber {
  const day = parseCivilDate(date);
  if (day === null) throw new DeadlineError('tanggal-tidak-sah', { date });
  return day;
}

/** Year, month (1-12) and day (1-31) of a day number. */
export function partsOfDay(day: DayNumber): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The date of a day number. Throws `tanggal-tidak-sah` outside of 0001-01-01 to 9999-12-31 and for fractions. */
export function civilDateOfDay(day: DayNumber): CivilDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) {
    throw new DeadlineError('tanggal-tidak-sah', { date: String(day) });
  }
  const parts = partsOfDay(day);
  const year = parts.year >= 1000 ? `${parts.year}` : `${parts.year}`.padStart(4, '0');
  return `${year}-${twoDigits(parts.month)}-${twoDigits(parts.day)}`;
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOfDay(dayNumberOf(date) + days);
}

/** Day of the week of a day number: 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: DayNumber): number {
  const weekday = (day + 3) % 7;
  return weekday < 0 ? weekday + 7 : weekday;
}

/** Order of two dates: negative when the first is earlier, 0 when equal, positive when later. */
export function compareDates(first: CivilDate, second: CivilDate): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** The last day of the month that the date lies in. */
export function monthEnd(date: CivilDate): CivilDate {
  const { year, month } = partsOfDay(dayNumberOf(date));
  return civilDateOfDay(toDayNumber(year, month, lengthOfMonth(year, month)));
}

/** The day number of 1 January of a year. */
export function firstDayOfYear(year: number): DayNumber {
  return toDayNumber(year, 1, 1);
}

/** The year a day number lies in. */
export function yearOfDay(day: DayNumber): number {
  return partsOfDay(day).year;
}

/** The year of a date. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

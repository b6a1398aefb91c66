import { civilDateOfDay } from '#domain/deadline/civil-date.ts';

const SECONDS_PER_DAY = 86_400;
/** From the day that Excel counts as 0 to 1970-01-01, in its 1900 and its 1904 calendar. */
const DAYS_TO_1970 = { since1900: 25_569, since1904: 24_107 } as const;
/** 31 December 9999, the last day that Excel knows. */
const LAST_SERIAL = 2_958_466;

/**
 * Excel's number for a moment as text: `2026-01-03T13:05:00`, `2026-01-03` when it falls on midnight, `13:05:00` when it is
 * a time without a date; rounded to the second. Null for a number outside of Excel's calendar.
 */
export function excelSerialText(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return null;
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const time = clockText(seconds - days * SECONDS_PER_DAY);
  if (serial < 1) return days === 0 ? time : null;
  const date = civilDateOfDay(days - (date1904 ? DAYS_TO_1970.since1904 : DAYS_TO_1970.since1900));
  return time === '00:00:00' ? date : `${date}T${time}`;
}

function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

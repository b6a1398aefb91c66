import { type Calendar, dayOf } from '#domain/deadline/calendar.ts';
import { civilDateOf, type Instant } from '#domain/kernel/instant.ts';

/** Indonesia's zones. */
export const OFFICE_ZONES = ['WIB', 'WITA', 'WIT'] as const;
export type OfficeZone = (typeof OFFICE_ZONES)[number];

const HOURS_AFTER_WIB = { WIB: 0, WITA: 1, WIT: 2 } as const satisfies Record<OfficeZone, number>;
const MINUTES_A_DAY = 1_440;

export type QuietHours = { readonly from: string; readonly to: string };

/** Minutes since midnight of `HH:MM`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Whether a minute of the day lies in the quiet hours, which may go over midnight; the last minute is free again. */
export function isQuietAt(minute: number, { from, to }: QuietHours): boolean {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start === end) return false;
  return start < end ? minute >= start && minute < end : minute >= start || minute < end;
}

export type TellingTimes = {
  readonly digestAt: string;
  readonly quiet: QuietHours | null;
  readonly zone: OfficeZone;
};

/**
 * Whether somebody may be told something now: on a working day, from the hour of the morning's digest, outside of the quiet
 * hours. `now` is in WIB, by which all days are counted; in the first hours of a day of an eastern zone, which WIB still
 * counts to the day before, nothing is told.
 */
export function mayTellAt(
  now: Instant,
  { digestAt, quiet, zone }: TellingTimes,
  calendar: Calendar,
): boolean {
  const minute = minuteOf(now.slice(11, 16)) + HOURS_AFTER_WIB[zone] * 60;
  if (minute >= MINUTES_A_DAY || minute < minuteOf(digestAt)) return false;
  if (quiet !== null && isQuietAt(minute, quiet)) return false;
  return dayOf(calendar, civilDateOf(now)).working;
}

import { type Calendar, dayOf } from '#domain/deadline/calendar.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { minuteOf, momentIn, type Zone } from '#domain/kernel/zone.ts';

export type QuietHours = { readonly from: string; readonly to: string };

/** Whether a minute of the day lies in the quiet hours, which may go over midnight; the last minute is free again. */
export function isQuietAt(minute: number, { from, to }: QuietHours): boolean {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start === end) return false;
  return start < end ? minute >= start && minute < end : minute >= start || minute < end;
}

export type TellingTimes = { readonly digestAt: string; readonly quiet: QuietHours | null };

/**
 * Whether somebody may be told something now: on a working day, from the hour of the morning's digest, outside of the quiet
 * hours, all of them by the clocks and the calendar of the institution's zone.
 */
export function mayTellAt(
  now: Instant,
  { digestAt, quiet }: TellingTimes,
  { zone, calendar }: { readonly zone: Zone; readonly calendar: Calendar },
): boolean {
  const there = momentIn(now, zone);
  const minute = minuteOf(there.slice(11, 16));
  if (minute < minuteOf(digestAt)) return false;
  if (quiet !== null && isQuietAt(minute, quiet)) return false;
  return dayOf(calendar, there.slice(0, 10)).working;
}

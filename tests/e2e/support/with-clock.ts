import { calendarOf, dayOf } from '#domain/deadline/calendar.ts';
import { parseCalendar } from '#domain/deadline/calendar-data.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import rawCalendar from '#resources/holidays-id-2025-2027.json' with { type: 'json' };

const calendar = calendarOf(parseCalendar(rawCalendar));

/** How far the clock has to be moved to show this time (WIB) on the next working day. */
export function toNextWorkingDay(time: string): number {
  const wib = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  let day = addDays(wib, 1);
  while (!dayOf(calendar, day).working) day = addDays(day, 1);
  return Date.parse(`${day}T${time}:00+07:00`) - Date.now();
}

/** Programs that are started by `start` live by a clock that is off by so much from that of the walks (`fixed-day.ts`). */
export async function withClock<T>(byMs: number, start: () => Promise<T>): Promise<T> {
  const before = process.env.MEJA_UJI_JAM ?? '0';
  process.env.MEJA_UJI_JAM = String(Number(before) + byMs);
  try {
    return await start();
  } finally {
    process.env.MEJA_UJI_JAM = before;
  }
}

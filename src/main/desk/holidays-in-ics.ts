import type { Holiday } from '#domain/deadline/calendar-data.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import { DeskError } from '#main/desk/desk-error.ts';

/** As many days as one event may last: a longer one is no holiday. */
const LONGEST_EVENT = 31;

/**
 * The whole days of an iCalendar file, each event once for every day it lasts, as regional days off; at most `most`.
 * @throws DeskError `kalender-tidak-terbaca`, `kalender-berulang`
 */
export async function holidaysInIcs(file: string, text: string, most: number): Promise<readonly Holiday[]> {
  const { default: ical } = await import('ical.js');
  const bad = (detail: string): DeskError => new DeskError('kalender-tidak-terbaca', { file, detail });
  const events = ((): InstanceType<typeof ical.Event>[] => {
    try {
      const root = new ical.Component(ical.parse(text) as unknown[]);
      return root.getAllSubcomponents('vevent').map((each) => new ical.Event(each));
    } catch {
      throw bad('iCalendar');
    }
  })();
  const days = events.flatMap((event) => {
    const name = (event.summary ?? '').trim().slice(0, 200);
    if (event.isRecurring()) throw new DeskError('kalender-berulang', { file, name });
    if (name === '' || !event.startDate?.isDate) throw bad(`VEVENT ${name}`);
    return daysOf(event.startDate.toString(), event.endDate.toString()).map((date) => ({
      date,
      name,
      type: 'daerah' as const,
    }));
  });
  if (days.length === 0 || days.length > most) throw bad(`0 < ${days.length} <= ${most}`);
  return days;
}

/** From the first day to the one before the end; a file without an end means one day. */
function daysOf(first: string, end: string): readonly string[] {
  const days = [first];
  for (let day = addDays(first, 1); day < end && days.length < LONGEST_EVENT; day = addDays(day, 1))
    days.push(day);
  return days;
}

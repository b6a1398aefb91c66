import type { CalendarData } from '#domain/deadline/calendar-data.ts';
import type { Count } from '#domain/deadline/deadline.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

const DAY = 86_400_000;

/** The date `days` later, by the platform's own calendar. */
export function later(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whether the office works: the platform's weekday, the lists as written. */
export function worksOn(data: CalendarData, date: CivilDate): boolean {
  const mondayFirst = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const listed = data.days.some((day) => day.date === date) && !data.removed.includes(date);
  return data.workingWeek[mondayFirst] === true && !listed && !data.extra.some((day) => day.date === date);
}

function pausedOn(count: Count, date: CivilDate): 'open' | 'closed' | null {
  const covering = count.pauses.filter(({ from, to }) => from <= date && (to === null || date <= to));
  if (covering.length === 0) return null;
  return covering.some(({ to }) => to === null) ? 'open' : 'closed';
}

/** The due date as a person with a wall calendar finds it: one day after the other, nothing clever. */
export function slowDue(
  data: CalendarData,
  count: Count,
): { dueOn: CivilDate | null; counted: readonly CivilDate[]; years: readonly number[] } {
  const counted: CivilDate[] = [];
  const years = new Set<number>();
  let date = count.from;
  while (counted.length < count.limit) {
    date = later(date, 1);
    const paused = pausedOn(count, date);
    if (paused === 'open') return { dueOn: null, counted, years: [...years] };
    const year = Number(date.slice(0, 4));
    if (count.unit === 'working' && !data.years.includes(year)) years.add(year);
    if (paused === null && (count.unit === 'calendar' || worksOn(data, date))) counted.push(date);
  }
  return { dueOn: date, counted, years: [...years] };
}

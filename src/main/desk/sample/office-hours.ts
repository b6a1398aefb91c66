import { type Calendar, workingDayOfRank, workingRank } from '#domain/deadline/calendar.ts';
import { civilDateOfDay, type DayNumber } from '#domain/deadline/civil-date.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Dice } from '#main/desk/sample/dice.ts';

/** A moment in WIB: the day and the seconds since its midnight. */
export type Moment = { readonly day: DayNumber; readonly second: number };

const MINUTE = 60;
const HOUR = 3_600;
const OPENS = 7.5 * HOUR;
const CLOSES = 16 * HOUR;
const WIB_SECONDS = 7 * HOUR;

/** The moment as the history writes it, WIB. */
export function instantOf({ day, second }: Moment): Instant {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = pad(Math.floor(second / HOUR));
  const minutes = pad(Math.floor((second % HOUR) / MINUTE));
  return `${civilDateOfDay(day)}T${hours}:${minutes}:${pad(second % MINUTE)}.000+07:00`;
}

/** Milliseconds since 1970, UTC. */
export function epochMs({ day, second }: Moment): number {
  return (day * 24 * HOUR + second - WIB_SECONDS) * 1_000;
}

/** The last working day up to and including this day. */
export function workingDayUpTo(calendar: Calendar, day: DayNumber): DayNumber {
  return workingDayOfRank(calendar, workingRank(calendar, day));
}

/** The `count`-th working day after this day; `count` at least 1. */
export function workingDayAfter(calendar: Calendar, day: DayNumber, count: number): DayNumber {
  return workingDayOfRank(calendar, workingRank(calendar, day) + count);
}

/** Some moment of a working day before lunch. */
export function morningOf(day: DayNumber, dice: Dice): Moment {
  return { day, second: dice.between(OPENS + 5 * MINUTE, 11.5 * HOUR) };
}

/** A moment this many working days later; with 0 a little later the same day, or the next morning when the office closes. */
export function laterMoment(calendar: Calendar, moment: Moment, workingDays: number, dice: Dice): Moment {
  const second = moment.second + dice.between(2 * MINUTE, 40 * MINUTE);
  if (workingDays === 0 && second < CLOSES) return { day: moment.day, second };
  return morningOf(workingDayAfter(calendar, moment.day, Math.max(workingDays, 1)), dice);
}

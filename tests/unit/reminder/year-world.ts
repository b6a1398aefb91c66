import { workingDaysBetween } from '#domain/deadline/calendar.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Zone } from '#domain/kernel/zone.ts';
import type { RemindedCase } from '#domain/reminder/sign.ts';
import { diceOf } from '#main/desk/sample/dice.ts';
import { later, slowDue, worksOn } from '#tests/unit/deadline/oracle.ts';
import { calendar, shippedCalendar } from '#tests/unit/deadline/shipped.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const WIB = 7 * 60 * MINUTE;
const FIRST_DAY = '2026-01-01';
const LAST_DAY = '2027-01-31';

/** One look of the program at the world: when it really is, and how far its clock is off. */
export type Look = { readonly at: number; readonly off: number };

/** A case of the simulated year; it is there from `from` to `until`, and its date moves once when it was held. */
export type LivedCase = {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly held: { readonly from: CivilDate; readonly to: CivilDate } | null;
  readonly dueOn: CivilDate;
  readonly dueAfterHold: CivilDate;
};

/** Hours ahead of UTC, as everybody knows them. */
const HOURS = { WIB: 7, WITA: 8, WIT: 9 };

function dayOfLook(at: number, zone: Zone): CivilDate {
  return new Date(at + HOURS[zone] * 60 * MINUTE).toISOString().slice(0, 10);
}

function midnight(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) - WIB;
}

/** Every look of a year of an office PC: nights, weekends, days and weeks off, hours of sleep, clocks set wrongly and back. */
export function looksOfTheYear(seed: string): readonly Look[] {
  const dice = diceOf(seed);
  const looks: Look[] = [];
  let offUntil = FIRST_DAY;
  let wrong: { left: number; off: number } = { left: 0, off: 0 };
  for (let day: CivilDate = FIRST_DAY; day <= LAST_DAY; day = later(day, 1)) {
    if (dice.chance(0.03)) offUntil = later(day, dice.between(2, 12));
    if (day < offUntil || !dice.chance(worksOn(shippedCalendar, day) ? 0.93 : 0.1)) continue;
    const start = dice.between(300, 600);
    const end = dice.between(900, 1_425);
    const sleepFrom = dice.between(start, end);
    const sleepTo = sleepFrom + dice.between(0, 240);
    for (let minute = start; minute <= end; minute += dice.between(20, 90)) {
      if (minute > sleepFrom && minute < sleepTo) continue;
      if (wrong.left === 0 && dice.chance(0.012)) {
        wrong = { left: dice.between(1, 3), off: dice.pick([400, 30, -2, -20, -3_000]) * DAY };
      }
      looks.push({ at: midnight(day) + minute * MINUTE, off: wrong.left > 0 ? wrong.off : 0 });
      wrong = { ...wrong, left: Math.max(0, wrong.left - 1) };
    }
  }
  return looks;
}

/** Cases of the year, some held for a while, some answered, some never. */
export function casesOfTheYear(seed: string, count: number): readonly LivedCase[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, index) => {
    const receivedOn = later('2025-12-10', dice.between(0, 400));
    const limit = dice.pick([3, 5, 14, 60]);
    const from = midnight(receivedOn) + dice.between(360, 1_000) * MINUTE;
    const heldFrom = later(receivedOn, dice.between(1, 6));
    const held = dice.chance(0.25) ? { from: heldFrom, to: later(heldFrom, dice.between(0, 15)) } : null;
    const due = (pauses: readonly { from: CivilDate; to: CivilDate }[]): CivilDate =>
      slowDue(shippedCalendar, { from: receivedOn, limit, unit: 'working', pauses }).dueOn ?? '';
    return {
      id: `lapor:${1_000 + index}`,
      from,
      until: dice.chance(0.8)
        ? from + dice.between(1, 120) * DAY + dice.between(0, 600) * MINUTE
        : Number.POSITIVE_INFINITY,
      held,
      dueOn: due([]),
      dueAfterHold: due(held === null ? [] : [held]),
    };
  });
}

/** The date a case has on a real day; null while it is held. */
export function dateOn({ held, dueOn, dueAfterHold }: LivedCase, today: CivilDate): CivilDate | null {
  if (held === null) return dueOn;
  if (today < held.from) return dueOn;
  return today <= held.to ? null : dueAfterHold;
}

/** The cases that are there at a real moment, as a clock of the zone sees them that shows `today`. */
export function reminded(
  cases: readonly LivedCase[],
  at: number,
  { zone, today }: { readonly zone: Zone; readonly today: CivilDate },
): readonly RemindedCase[] {
  return cases
    .filter(({ from, until }) => from <= at && at < until)
    .map((one) => {
      const dueOn = dateOn(one, dayOfLook(at, zone));
      const due =
        dueOn === null
          ? null
          : {
              dueOn,
              ruleId: 'tidak-berkadar-pengawasan',
              daysLeft: workingDaysBetween(calendar, today, dueOn),
              late: today > dueOn,
              provisional: false,
            };
      return {
        id: one.id,
        trackingId: one.id.slice(6),
        stage: 'proses',
        due,
        remindOn: null,
        escalations: [],
        warnAt: null,
      };
    });
}

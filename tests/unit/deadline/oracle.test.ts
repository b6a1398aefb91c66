import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '#domain/deadline/calendar.ts';
import { type CalendarData, MONDAY_TO_FRIDAY, MONDAY_TO_SATURDAY } from '#domain/deadline/calendar-data.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import { dueDate, type Unit } from '#domain/deadline/deadline.ts';
import type { Pause } from '#domain/deadline/pauses.ts';
import { shippedCalendar } from '#tests/unit/deadline/shipped.ts';

const FIRST = '2025-01-01';
const LAST = '2027-12-31';
const LONGEST = 90;
const WEEKS: readonly boolean[][] = [
  [...MONDAY_TO_FRIDAY],
  [...MONDAY_TO_SATURDAY],
  [true, false, true, false, true, false, true],
];

/** Walks from the day after the start, one JavaScript date at a time, until enough days counted. Shares no code with the engine. */
function walked(
  data: CalendarData,
  from: string,
  limit: number,
  unit: Unit,
  pauses: readonly Pause[],
): string {
  const off = new Set([
    ...data.days.map((day) => day.date).filter((date) => !data.removed.includes(date)),
    ...data.extra.map((day) => day.date),
  ]);
  const day = new Date(`${from}T12:00:00Z`);
  let counted = 0;
  while (counted < limit) {
    day.setUTCDate(day.getUTCDate() + 1);
    const date = day.toISOString().slice(0, 10);
    const works = data.workingWeek[(day.getUTCDay() + 6) % 7] === true && !off.has(date);
    const paused = pauses.some((pause) => pause.from <= date && date <= (pause.to ?? '9999'));
    if ((unit === 'calendar' || works) && !paused) counted += 1;
  }
  return day.toISOString().slice(0, 10);
}

function everyDay(): readonly string[] {
  const days = [FIRST];
  for (let day = FIRST; day < LAST; ) {
    day = addDays(day, 1);
    days.push(day);
  }
  return days;
}

describe('the engine beside a walk over every day', () => {
  test.each(['working', 'calendar'] as const)('[DL-35] every start day and every limit, %s days', (unit) => {
    const calendar = calendarOf(shippedCalendar);
    let compared = 0;
    for (const from of everyDay()) {
      for (let limit = 1; limit <= LONGEST; limit += 1) {
        const due = walked(shippedCalendar, from, limit, unit, []);
        if (due > LAST) break;
        const { dueOn, warnings } = dueDate(calendar, { from, limit, unit, pauses: [] });
        if (dueOn !== due || warnings.length > 0)
          expect({ from, limit, dueOn, warnings }).toEqual({ from, limit, dueOn: due, warnings: [] });
        compared += 1;
      }
    }
    expect(compared).toBe(unit === 'working' ? 92_806 : 94_455);
  });

  test('[DL-35] random pauses, holidays and weeks', () => {
    const date = fc.integer({ min: 0, max: 1_094 }).map((days) => addDays(FIRST, days));
    const pause = fc
      .tuple(date, fc.integer({ min: 0, max: 40 }))
      .map(([from, days]) => ({ from, to: addDays(from, days) }));
    const holiday = date.map((on) => ({ date: on, name: 'Libur', type: 'daerah' as const }));
    const data = fc.record({
      extra: fc.array(holiday, { maxLength: 12 }),
      removed: fc.subarray(shippedCalendar.days.map((day) => day.date)),
      workingWeek: fc.constantFrom(...WEEKS),
    });
    fc.assert(
      fc.property(
        data,
        date,
        fc.integer({ min: 1, max: LONGEST }),
        fc.array(pause, { maxLength: 5 }),
        (changes, from, limit, pauses) => {
          const changed = { ...shippedCalendar, ...changes };
          for (const unit of ['working', 'calendar'] as const) {
            expect(dueDate(calendarOf(changed), { from, limit, unit, pauses }).dueOn).toBe(
              walked(changed, from, limit, unit, pauses),
            );
          }
        },
      ),
      { numRuns: 3_000, seed: 20_261_126 },
    );
  });

  test('[DL-5] beyond the last calendar the alarm is there', () => {
    const calendar = calendarOf(shippedCalendar);
    for (let limit = 1; limit <= LONGEST; limit += 1) {
      const due = dueDate(calendar, { from: LAST, limit, unit: 'working', pauses: [] });
      expect(due.warnings).toEqual([{ code: 'tahun-tanpa-kalender', year: 2028 }]);
    }
  });
});

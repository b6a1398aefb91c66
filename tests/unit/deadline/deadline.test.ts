import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '#domain/deadline/calendar.ts';
import {
  type CalendarData,
  MONDAY_TO_FRIDAY,
  MONDAY_TO_SATURDAY,
  parseCalendar,
} from '#domain/deadline/calendar-data.ts';
import { type Count, dueDate } from '#domain/deadline/deadline.ts';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import { explainDue } from '#domain/deadline/explain-due.ts';
import { type Pause, parsePause, pauseBetween } from '#domain/deadline/pauses.ts';
import { GOLDEN_DATES, GOLDEN_PAUSED_DATES } from '#tests/support/golden-dates.ts';
import { later, slowDue } from './oracle.ts';
import { calendar, shippedCalendar } from './shipped.ts';

const working = (from: string, limit: number, ...pauses: Pause[]): Count => ({
  from,
  limit,
  unit: 'working',
  pauses,
});
const calendarDays = (from: string, limit: number, ...pauses: Pause[]): Count => ({
  ...working(from, limit, ...pauses),
  unit: 'calendar',
});
const due = (count: Count) => dueDate(calendar, count).dueOn;

describe('golden dates, counted by hand', () => {
  test.each(GOLDEN_DATES)('[DL-3] $limit $unit days from $from end on $dueOn', (golden) => {
    expect(due(golden)).toBe(golden.dueOn);
  });

  test('[DL-3] a calendar-day count looks at no holiday and warns of none', () => {
    expect(dueDate(calendar, calendarDays('2026-03-13', 5))).toEqual({ dueOn: '2026-03-18', warnings: [] });
    expect(dueDate(calendar, calendarDays('2030-03-13', 14))).toEqual({ dueOn: '2030-03-27', warnings: [] });
  });

  test('[DL-3] a Monday-to-Saturday office is due earlier', () => {
    const clinic = calendarOf(parseCalendar({ ...shippedCalendar, workingWeek: [...MONDAY_TO_SATURDAY] }));
    expect(dueDate(clinic, working('2026-06-22', 6)).dueOn).toBe('2026-06-29');
  });
});

describe('pauses', () => {
  test.each(GOLDEN_PAUSED_DATES)(
    '[DL-6] $limit $unit days from $from with pauses $pauses end on $dueOn',
    (golden) => {
      expect(due(golden)).toBe(golden.dueOn);
    },
  );

  test('[DL-6] days that two pauses share are left out once, in whatever order they are given', () => {
    const one = { from: '2026-06-24', to: '2026-06-25' };
    const other = { from: '2026-06-25', to: '2026-06-26' };
    const next = { from: '2026-06-27', to: '2026-06-29' };
    expect(due(working('2026-06-22', 5, one, other))).toBe('2026-07-02');
    expect(due(working('2026-06-22', 5, next, other, one, one))).toBe('2026-07-03');
  });

  test('[DL-6] held on A and resumed on C leaves out A to the day before C', () => {
    expect(pauseBetween('2026-06-24', '2026-06-26')).toEqual({ from: '2026-06-24', to: '2026-06-25' });
    expect(pauseBetween('2026-06-24', '2026-06-25')).toEqual({ from: '2026-06-24', to: '2026-06-24' });
    expect(pauseBetween('2026-06-24', '2026-06-24')).toBeNull();
    expect(pauseBetween('2026-06-24', null)).toEqual({ from: '2026-06-24', to: null });
  });

  test('[DL-6] `A..B` is read as two dates, anything else is refused', () => {
    expect(parsePause('2026-06-24..2026-06-25')).toEqual({ from: '2026-06-24', to: '2026-06-25' });
    expect(() => parsePause('2026-06-25..2026-06-24')).toThrow(
      expect.objectContaining({ code: 'jeda-tidak-sah' }),
    );
    for (const text of ['', '2026-06-24', '2026-06-24..', '2026-06-24..2026-06-25..2026-06-26', 'a..b']) {
      expect(() => parsePause(text), text).toThrow(DeadlineError);
    }
    expect(() => due(working('2026-06-22', 5, { from: '2026-06-25', to: '2026-06-24' }))).toThrow(
      expect.objectContaining({ code: 'jeda-tidak-sah' }),
    );
  });

  test('[DL-7] while a pause lasts there is no due date, unless the count was complete before it', () => {
    expect(due(working('2026-06-22', 5, { from: '2026-06-29', to: null }))).toBeNull();
    expect(due(working('2026-06-22', 5, { from: '2026-06-01', to: null }))).toBeNull();
    expect(due(working('2026-06-22', 5, { from: '2026-06-30', to: null }))).toBe('2026-06-29');
    const pausedTwice = working(
      '2026-06-22',
      5,
      { from: '2026-06-23', to: '2026-06-23' },
      { from: '2026-06-30', to: null },
    );
    expect(due(pausedTwice)).toBeNull();
  });
});

describe('refusals and alarms', () => {
  test('[DL-5] a year without a calendar that the count touches is an alarm', () => {
    expect(dueDate(calendar, working('2027-12-20', 5)).warnings).toEqual([]);
    expect(dueDate(calendar, working('2027-12-30', 2))).toEqual({
      dueOn: '2028-01-03',
      warnings: [{ code: 'tahun-tanpa-kalender', year: 2028 }],
    });
    expect(dueDate(calendar, working('2024-12-31', 1))).toEqual({ dueOn: '2025-01-02', warnings: [] });
    expect(dueDate(calendar, working('2024-12-31', 720)).warnings.map(({ year }) => year)).toEqual([2028]);
    const heldAtNewYear = working('2027-12-30', 5, { from: '2028-01-01', to: null });
    expect(dueDate(calendar, heldAtNewYear)).toEqual({ dueOn: null, warnings: [] });
    expect(dueDate(calendar, working('2024-12-30', 1)).warnings).toEqual([
      { code: 'tahun-tanpa-kalender', year: 2024 },
    ]);
    expect(dueDate(calendar, working('2027-06-01', 400)).warnings.map(({ year }) => year)).toEqual([2028]);
  });

  test('[DL-1] a limit that is no whole number of 1 to 3650 days is refused', () => {
    for (const limit of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 3_651]) {
      const refused = expect.objectContaining({ code: 'batas-tidak-sah', params: { limit: String(limit) } });
      expect(() => dueDate(calendar, working('2026-06-22', limit)), String(limit)).toThrow(refused);
      expect(() => explainDue(calendar, working('2026-06-22', limit)), String(limit)).toThrow(refused);
    }
    expect(() => due(working('2026-06-31', 5))).toThrow(
      expect.objectContaining({ code: 'tanggal-tidak-sah' }),
    );
  });
});

const START = '2025-01-01';
const day = fc.integer({ min: 0, max: 1_094 }).map((days) => later(START, days));
const pause = fc
  .tuple(day, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }))
  .map(([from, length, open]): Pause => ({ from, to: open === 0 ? null : later(from, length) }));
const week = fc
  .oneof(
    { weight: 3, arbitrary: fc.constant([...MONDAY_TO_FRIDAY]) },
    { weight: 2, arbitrary: fc.constant([...MONDAY_TO_SATURDAY]) },
    { weight: 2, arbitrary: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }) },
  )
  .map((works) => [...works])
  .filter((works) => works.includes(true));
const dayOff = day.map((date) => ({ date, name: 'Libur setempat', type: 'daerah' as const }));
const calendarData: fc.Arbitrary<CalendarData> = fc
  .record({
    workingWeek: week,
    years: fc.subarray([2025, 2026, 2027]),
    extra: fc.array(dayOff, { maxLength: 60 }),
    removed: fc.subarray(shippedCalendar.days.map(({ date }) => date)),
  })
  .map((changes) => ({ ...shippedCalendar, ...changes }));
const count: fc.Arbitrary<Count> = fc.record({
  from: day,
  limit: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom('working' as const, 'calendar' as const),
  pauses: fc.array(pause, { maxLength: 5 }),
});

describe('against a person with a wall calendar', () => {
  test('[DL-9] any count by any calendar: fast, explained and slow agree', () => {
    fc.assert(
      fc.property(calendarData, fc.array(count, { minLength: 1, maxLength: 8 }), (data, counts) => {
        const compiled = calendarOf(data);
        for (const one of counts) {
          const slow = slowDue(data, one);
          const fast = dueDate(compiled, one);
          const told = explainDue(compiled, one);
          expect(fast.dueOn).toBe(slow.dueOn);
          expect(fast.warnings.map(({ year }) => year)).toEqual(slow.years);
          expect({ dueOn: told.dueOn, warnings: told.warnings }).toEqual(fast);
          expect(told.steps.filter((step) => step.counted).map((step) => step.date)).toEqual(slow.counted);
          expect(told.steps.map((step) => step.date)).toEqual(
            told.steps.map((_, index) => later(one.from, index + 1)),
          );
        }
      }),
      { seed: 20250101, numRuns: 400 },
    );
  });

  test('[DL-9] every day of 2025 to 2027, the shipped calendar, the limits of the rules, with and without a pause', () => {
    let compared = 0;
    for (let index = 0; index < 1_095; index += 1) {
      const from = later(START, index);
      const held = { from: later(from, 2), to: later(from, 2 + (index % 9)) };
      for (const limit of [3, 5, 14]) {
        for (const pauses of [[], [held]]) {
          const one = working(from, limit, ...pauses);
          expect(due(one), JSON.stringify(one)).toBe(slowDue(shippedCalendar, one).dueOn);
          compared += 1;
        }
      }
    }
    expect(compared).toBe(6_570);
  });
});

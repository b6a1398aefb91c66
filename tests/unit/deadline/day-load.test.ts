import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workingDaysBetween } from '#domain/deadline/calendar.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import {
  BUSY_FROM,
  type DueDate,
  heatOf,
  LOAD_COUNTS,
  loadPerDay,
  warningDays,
  workOf,
} from '#domain/deadline/day-load.ts';
import { calendar } from './shipped.ts';

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-01', days));
const anyDate: fc.Arbitrary<DueDate> = fc.record({
  dueOn: day,
  kind: fc.constantFrom('sasaran', 'pengingat', 'sejajar'),
  late: fc.boolean(),
  warnsOn: fc.uniqueArray(day, { maxLength: 2 }),
});
const RANGE = { from: '2026-03-10', to: '2026-04-05' };

describe('what a day carries', () => {
  test('[TG-2] targets are late or due, waits are reminders, clocks beside stand apart, warnings on their own day', () => {
    const dates: readonly DueDate[] = [
      { dueOn: '2026-03-12', kind: 'sasaran', late: true, warnsOn: [] },
      { dueOn: '2026-03-27', kind: 'sasaran', late: false, warnsOn: ['2026-03-16'] },
      { dueOn: '2026-03-27', kind: 'pengingat', late: false, warnsOn: [] },
      { dueOn: '2026-03-27', kind: 'sejajar', late: true, warnsOn: [] },
      { dueOn: '2026-03-09', kind: 'sasaran', late: true, warnsOn: [] },
      { dueOn: '2026-04-06', kind: 'sasaran', late: false, warnsOn: ['2026-04-01'] },
    ];
    const none = { late: 0, due: 0, reminders: 0, beside: 0, warnings: 0 };
    expect(loadPerDay(dates, RANGE)).toEqual([
      { ...none, date: '2026-03-12', late: 1 },
      { ...none, date: '2026-03-16', warnings: 1 },
      { ...none, date: '2026-03-27', due: 1, reminders: 1, beside: 1 },
      { ...none, date: '2026-04-01', warnings: 1 },
    ]);
  });

  test('[TG-2] every date of the range is counted once, every warning once; days are in order', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { maxLength: 60 }), (dates) => {
        const load = loadPerDay(dates, RANGE);
        const inRange = (date: string): boolean => date >= RANGE.from && date <= RANGE.to;
        const total = (of: (typeof LOAD_COUNTS)[number]): number =>
          load.reduce((sum, one) => sum + one[of], 0);
        expect(LOAD_COUNTS.slice(0, -1).reduce((sum, of) => sum + total(of), 0)).toBe(
          dates.filter(({ dueOn }) => inRange(dueOn)).length,
        );
        expect(total('warnings')).toBe(dates.flatMap(({ warnsOn }) => warnsOn).filter(inRange).length);
        expect(load.every(({ date }, at) => inRange(date) && (load[at - 1]?.date ?? '') < date)).toBe(true);
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });

  test('[TG-3] a date comes near on the day that leaves so many working days, never before today', () => {
    const due = { dueOn: '2026-03-27', kind: 'sasaran', late: false } as const;
    // 18 to 24 March are days off.
    expect(warningDays(due, [3], calendar, '2026-03-01')).toEqual(['2026-03-17']);
    expect(warningDays(due, [1, 5], calendar, '2026-03-01')).toEqual(['2026-03-26', '2026-03-13']);
    expect(warningDays(due, [1, 5], calendar, '2026-03-20')).toEqual(['2026-03-26']);
    expect(warningDays({ ...due, late: true }, [3], calendar, '2026-03-01')).toEqual([]);
    expect(warningDays({ ...due, kind: 'pengingat' }, [3], calendar, '2026-03-01')).toEqual([]);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (dueOn, left) => {
        const [warns] = warningDays({ ...due, dueOn }, [left], calendar, '2026-01-01');
        if (warns !== undefined) expect(workingDaysBetween(calendar, warns, dueOn)).toBe(left);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  test('[TG-4] a day is busy from the number that was chosen, very busy from twice as many', () => {
    expect([0, 1, 4, 5, 9, 10].map((work) => heatOf(work, BUSY_FROM))).toEqual([
      'kosong',
      'ringan',
      'ringan',
      'padat',
      'padat',
      'sangat-padat',
    ]);
    expect(heatOf(1, 1)).toBe('padat');
    expect(workOf({ late: 2, due: 3 })).toBe(5);
  });
});

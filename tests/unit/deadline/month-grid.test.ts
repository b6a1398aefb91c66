import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumberOf, monthEnd, weekdayOf } from '#domain/deadline/civil-date.ts';
import { addMonths, monthStart, weekOf, weeksOfMonth } from '#domain/deadline/month-grid.ts';

const date = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1970-01-01', days));

describe('the month as a grid', () => {
  test('[TG-1] March 2026 has six whole weeks, from Monday 23 February to Sunday 5 April', () => {
    const weeks = weeksOfMonth('2026-03-13');
    expect(weeks.map((week) => week[0])).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
      '2026-03-30',
    ]);
    expect(weeks.at(-1)?.at(-1)).toBe('2026-04-05');
    expect(weeksOfMonth('2027-02-14')).toHaveLength(4);
  });

  test('[TG-1] any month: whole weeks from Monday, every day of the month once, no week without one', () => {
    fc.assert(
      fc.property(date, (any) => {
        const weeks = weeksOfMonth(any);
        const days = weeks.flat();
        expect(days.every((day, at) => at === 0 || day === addDays(days[at - 1] ?? '', 1))).toBe(true);
        expect(weeks.every((week) => weekdayOf(dayNumberOf(week[0] ?? '')) === 0)).toBe(true);
        expect(days.filter((day) => day.startsWith(any.slice(0, 7)))).toHaveLength(
          Number(monthEnd(any).slice(8)),
        );
        expect(weeks.every((week) => week.some((day) => day.startsWith(any.slice(0, 7))))).toBe(true);
        expect(weekOf(any)).toContain(any);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  test('[TG-1] a month further keeps the day, or takes the last one there is', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28');
    expect(monthStart('2026-03-31')).toBe('2026-03-01');
  });
});

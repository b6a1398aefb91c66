import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarOf, dayOf, workingDaysAfter, workingDaysBetween } from '#domain/deadline/calendar.ts';
import { type CalendarData, MONDAY_TO_SATURDAY, parseCalendar } from '#domain/deadline/calendar-data.ts';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import { later, worksOn } from './oracle.ts';
import { calendar, shippedCalendar } from './shipped.ts';

const kantor = (date: string, name: string) => ({ date, name, type: 'kantor' as const });

function withChanges(changes: Partial<CalendarData>): CalendarData {
  return parseCalendar({ ...shippedCalendar, ...changes });
}

describe('calendar', () => {
  test('[DL-2] the shipped list leaves 237, 240 and 242 working days in 2025, 2026 and 2027', () => {
    expect(workingDaysAfter(calendar, '2024-12-31', '2025-12-31')).toBe(237);
    expect(workingDaysAfter(calendar, '2025-12-31', '2026-12-31')).toBe(240);
    expect(workingDaysAfter(calendar, '2026-12-31', '2027-12-31')).toBe(242);
  });

  test('[DL-2] the shipped list names its decree for every year and every date once', () => {
    const dates = shippedCalendar.days.map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(shippedCalendar.decrees.map(({ year }) => year)).toEqual(shippedCalendar.years);
    const counts = shippedCalendar.years.map((year) => {
      const days = shippedCalendar.days.filter(({ date }) => date.startsWith(String(year)));
      return [days.length, days.filter(({ type }) => type === 'cuti_bersama').length];
    });
    expect(counts).toEqual([
      [28, 11],
      [25, 8],
      [26, 8],
    ]);
  });

  test('[DL-3] a day is a working day, a weekend or a named holiday', () => {
    expect(dayOf(calendar, '2026-03-13')).toEqual({ working: true, why: 'hari-kerja' });
    expect(dayOf(calendar, '2026-03-14')).toEqual({ working: false, why: 'akhir-pekan' });
    expect(dayOf(calendar, '2026-03-18')).toEqual({
      working: false,
      why: 'libur',
      name: 'Cuti bersama Hari Suci Nyepi',
    });
    expect(dayOf(calendar, '2026-03-21')).toMatchObject({ working: false, why: 'libur' });
    expect(() => dayOf(calendar, '2026-03-32')).toThrow(DeadlineError);
  });

  test('[DL-3] a Monday-to-Saturday office works on Saturdays', () => {
    const clinic = calendarOf(withChanges({ workingWeek: [...MONDAY_TO_SATURDAY] }));
    expect(dayOf(clinic, '2026-03-14').working).toBe(true);
    expect(dayOf(clinic, '2026-03-15')).toEqual({ working: false, why: 'akhir-pekan' });
    expect(dayOf(clinic, '2026-03-21').working).toBe(false);
  });

  test('[DL-4] an office adds days off and takes days out; its own day off holds over a removal', () => {
    const changed = calendarOf(
      withChanges({
        removed: ['2026-03-18', '2026-06-01', '2026-07-07'],
        extra: [kantor('2026-06-01', 'Gawai Dayak'), kantor('2026-06-02', 'Gawai Dayak')],
      }),
    );
    expect(dayOf(changed, '2026-03-18').working).toBe(true);
    expect(dayOf(changed, '2026-06-01')).toMatchObject({ why: 'libur', name: 'Gawai Dayak' });
    expect(dayOf(changed, '2026-06-02').working).toBe(false);
    expect(dayOf(changed, '2026-07-07').working).toBe(true);
    expect(workingDaysAfter(changed, '2025-12-31', '2026-12-31')).toBe(240);
  });

  test('[DL-4] two holidays on one date are one day off with both names', () => {
    const both = calendarOf(withChanges({ extra: [kantor('2026-05-01', 'Hari jadi')] }));
    expect(dayOf(both, '2026-05-01')).toMatchObject({ name: 'Hari Buruh Internasional; Hari jadi' });
  });

  test('[DL-5] outside of the known years the week alone says which days are worked', () => {
    expect(dayOf(calendar, '2028-01-01')).toEqual({ working: false, why: 'akhir-pekan' });
    expect(dayOf(calendar, '2024-12-25').working).toBe(true);
    expect(workingDaysAfter(calendar, '2027-12-31', '2028-01-31')).toBe(21);
    expect(workingDaysAfter(calendar, '2019-12-31', '2020-12-31')).toBe(262);
  });

  test('[DL-5] a calendar of no year at all still knows the week', () => {
    const bare = calendarOf(withChanges({ years: [], days: [], decrees: [] }));
    expect(workingDaysAfter(bare, '2026-03-13', '2026-03-20')).toBe(5);
    expect(workingDaysAfter(bare, '1969-12-01', '1970-01-31')).toBe(44);
    const localOnly = calendarOf(
      withChanges({ years: [], days: [], decrees: [], extra: [kantor('2030-01-02', 'Pindah kantor')] }),
    );
    expect(workingDaysAfter(localOnly, '2029-12-31', '2030-01-04')).toBe(3);
  });

  test('[DL-8] days left agree with counting one by one, across the borders of the calendar', () => {
    const changed = withChanges({ workingWeek: [true, false, true, true, false, true, false] });
    for (const data of [shippedCalendar, changed]) {
      const compiled = calendarOf(data);
      for (const start of ['2024-12-20', '2026-03-10', '2027-12-20']) {
        let counted = 0;
        for (let days = 1; days <= 60; days += 1) {
          const date = later(start, days);
          if (worksOn(data, date)) counted += 1;
          expect(workingDaysBetween(compiled, start, date), `${start} to ${date}`).toBe(counted);
          expect(workingDaysBetween(compiled, date, start)).toBe(Math.min(-counted, -1));
        }
      }
    }
  });

  test('[DL-8] 0 on the due date, and late on a Saturday although no working day has gone by', () => {
    expect(workingDaysBetween(calendar, '2026-06-26', '2026-06-26')).toBe(0);
    expect(workingDaysBetween(calendar, '2026-06-26', '2026-06-28')).toBe(0);
    expect(workingDaysBetween(calendar, '2026-06-27', '2026-06-26')).toBe(-1);
    expect(workingDaysBetween(calendar, '2026-06-28', '2026-06-26')).toBe(-1);
    expect(workingDaysBetween(calendar, '2026-06-29', '2026-06-26')).toBe(-1);
    expect(workingDaysBetween(calendar, '2026-06-30', '2026-06-26')).toBe(-2);
  });

  test('[DL-4] a bad calendar is refused with the place and the reason', () => {
    const refused = (changes: object) => {
      try {
        parseCalendar({ ...shippedCalendar, ...changes });
      } catch (error) {
        if (error instanceof DeadlineError) return [error.code, error.params.place];
        throw error;
      }
      return 'accepted';
    };
    expect(refused({ workingWeek: Array(7).fill(false) })).toEqual(['kalender-tidak-sah', 'workingWeek']);
    expect(refused({ workingWeek: [true] })).toEqual(['kalender-tidak-sah', 'workingWeek']);
    expect(refused({ removed: ['2026-02-30'] })).toEqual(['kalender-tidak-sah', 'removed.0']);
    expect(refused({ extra: [{ date: '2026-07-07', name: ' ', type: 'kantor' }] })).toEqual([
      'kalender-tidak-sah',
      'extra.0.name',
    ]);
    expect(refused({ extra: [{ date: '2026-07-07', name: 'x', type: 'pesta' }] })).toEqual([
      'kalender-tidak-sah',
      'extra.0.type',
    ]);
    expect(refused({ years: [99_999] })).toEqual(['kalender-tidak-sah', 'years.0']);
    expect(refused({ version: '' })).toEqual(['kalender-tidak-sah', 'version']);
    expect(() => parseCalendar(null)).toThrow(DeadlineError);
    const file: unknown = JSON.parse(readFileSync('resources/holidays-id-2025-2027.json', 'utf8'));
    expect(parseCalendar(file)).toEqual(shippedCalendar);
  });
});

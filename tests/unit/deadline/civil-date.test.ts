import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  civilDateOfDay,
  compareDates,
  dayNumberOf,
  isCivilDate,
  monthEnd,
  parseCivilDate,
  weekdayOf,
  yearOfDay,
} from '#domain/deadline/civil-date.ts';
import { dayRangeInWords, longDate } from '#domain/deadline/civil-date-words.ts';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import { later } from './oracle.ts';

describe('civil dates', () => {
  test('[DL-1] only real days written YYYY-MM-DD are dates', () => {
    for (const date of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31']) {
      expect(isCivilDate(date), date).toBe(true);
    }
    const wrong = [
      '',
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-00-10',
      '2026-13-01',
      '2026-01-00',
      '0000-01-01',
      '2026-1-1',
      '2026/01/01',
      '26-01-01',
      '2026-01-01T00:00',
      ' 2026-01-01',
      '2026-01-0１',
      '-026-01-01',
      '+026-01-01',
      '2026-01- 1',
    ];
    for (const text of wrong) expect(parseCivilDate(text), text).toBeNull();
  });

  test('[DL-1] a text that is no date is refused with its own code', () => {
    expect(() => dayNumberOf('2026-02-30')).toThrow(
      expect.objectContaining({ code: 'tanggal-tidak-sah', params: { date: '2026-02-30' } }),
    );
    expect(() => dayNumberOf('2026-02-30')).toThrow(DeadlineError);
    expect(() => addDays('9999-12-31', 1)).toThrow(DeadlineError);
    expect(() => addDays('0001-01-01', -1)).toThrow(DeadlineError);
    expect(() => civilDateOfDay(0.5)).toThrow(DeadlineError);
  });

  test('[DL-1] every day of 1890 to 2210 agrees with the platform calendar', () => {
    const first = Date.UTC(1890, 0, 1) / 86_400_000;
    const last = Date.UTC(2210, 11, 31) / 86_400_000;
    const wrong: string[] = [];
    for (let day = first; day <= last; day += 1) {
      const platform = new Date(day * 86_400_000);
      const date = platform.toISOString().slice(0, 10);
      const agrees =
        dayNumberOf(date) === day &&
        civilDateOfDay(day) === date &&
        yearOfDay(day) === platform.getUTCFullYear() &&
        weekdayOf(day) === (platform.getUTCDay() + 6) % 7;
      if (!agrees) wrong.push(date);
    }
    expect(last - first).toBeGreaterThan(117_000);
    expect(wrong).toEqual([]);
  });

  test('[DL-1] adding days and ordering agree over all of the calendar', () => {
    const day = fc.integer({ min: -719_162, max: 2_932_896 });
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [first, second] = [civilDateOfDay(one), civilDateOfDay(other)];
        expect(addDays(first, other - one)).toBe(second);
        expect(Math.sign(compareDates(first, second))).toBe(Math.sign(one - other));
      }),
      { seed: 20260313, numRuns: 500 },
    );
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe(later('2026-03-01', -1));
  });

  test('[DL-1] the end of a month is its last real day', () => {
    expect(monthEnd('2026-02-01')).toBe('2026-02-28');
    expect(monthEnd('2028-02-29')).toBe('2028-02-29');
    expect(monthEnd('2026-04-30')).toBe('2026-04-30');
    expect(monthEnd('2026-12-05')).toBe('2026-12-31');
    expect(() => monthEnd('2026-02-31')).toThrow(DeadlineError);
  });

  test('[DL-10] days and months are named in Indonesian', () => {
    expect(longDate('2026-03-13')).toBe('Jumat 13 Maret 2026');
    expect(longDate('2026-08-30')).toBe('Minggu 30 Agustus 2026');
    expect(dayRangeInWords('2026-03-18', '2026-03-18', 2026)).toBe('18 Maret');
    expect(dayRangeInWords('2026-03-23', '2026-03-24', 2026)).toBe('23–24 Maret');
    expect(dayRangeInWords('2026-03-30', '2026-04-02', 2026)).toBe('30 Maret–2 April');
    expect(dayRangeInWords('2026-12-24', '2027-01-03', 2026)).toBe('24 Desember–3 Januari 2027');
    expect(dayRangeInWords('2027-12-24', '2028-01-03', 2026)).toBe('24 Desember 2027–3 Januari 2028');
    expect(dayRangeInWords('2027-01-01', '2027-01-05', 2026)).toBe('1–5 Januari 2027');
  });
});

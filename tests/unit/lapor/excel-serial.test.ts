import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellMoment } from '#main/lapor/cell-moment.ts';
import { excelSerialText } from '#main/lapor/excel-serial.ts';

const DAY_MS = 86_400_000;

describe("Excel's numbers", () => {
  test.each([
    [46_025, '2026-01-03'],
    [46_025.5451388889, '2026-01-03T13:05:00'],
    [46_025.99999999, '2026-01-04'],
    [61, '1900-03-01'],
    [36_526, '2000-01-01'],
    [73_415, '2100-12-31'],
    [0, '00:00:00'],
    [0.5, '12:00:00'],
    [0.5451388889, '13:05:00'],
  ])('[IM-14] %d is %s', (serial, text) => {
    expect(excelSerialText(serial, false)).toBe(text);
  });

  test('[IM-14] the calendar of 1904 begins 1,462 days later', () => {
    expect(excelSerialText(46_025 - 1_462, true)).toBe('2026-01-03');
  });

  test.each([-1, -0.5, 2_958_466, 1e300, Number.NaN, Number.POSITIVE_INFINITY])(
    '[IM-14] %d is none',
    (serial) => {
      expect(excelSerialText(serial, false)).toBeNull();
    },
  );

  test("[IM-13] [IM-14] a number in a date's or time's cell is Excel's, a text never is", () => {
    expect(cellMoment(0.5, false)).toBe('12:00:00');
    expect(cellMoment(46_025.5, false)).toBe('2026-01-03T12:00:00');
    expect(cellMoment('46025.5', false)).toBe('46025.5');
    expect(cellMoment(-1, false)).toBe('-1');
    expect(cellMoment(null, false)).toBe('');
  });

  test('[IM-14] every second of 2000 to 2100 comes out as itself', () => {
    const second = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 11, 31) / 1000 });
    fc.assert(
      fc.property(second, (value) => {
        const serial = (value * 1000) / DAY_MS + 25_569;
        const iso = new Date(value * 1000).toISOString().slice(0, 19);
        expect(excelSerialText(serial, false)).toBe(iso.replace(/T00:00:00$/, ''));
      }),
      { seed: 14, numRuns: 500 },
    );
  });
});

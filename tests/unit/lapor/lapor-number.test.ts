import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laporNumber } from '#main/lapor/lapor-number.ts';

describe('tracking ids', () => {
  test.each([
    ['66425', '66425'],
    [66425, '66425'],
    ['1234567.0', '1234567'],
    ['1234567,00', '1234567'],
    ['  1234567 ', '1234567'],
    ['\u00a01234567\u00a0', '1234567'],
    ['\u200b1234567\ufeff', '1234567'],
    ['1 234 567', '1234567'],
    ['0001234567', '1234567'],
    ['999999999999999', '999999999999999'],
  ])('[IM-9] %j is %s', (cell, digits) => {
    expect(laporNumber(cell)).toBe(digits);
  });

  test.each([
    null,
    '',
    '0',
    '000',
    'Total',
    'Total: 5',
    '12a',
    '-5',
    -5,
    1.5,
    '1234567.5',
    '1.234.567',
    '1,234',
    '1e6',
    1e21,
    Number.NaN,
    '٣٤٥',
    '1234567890123456',
  ])('[IM-9] %j is none', (cell) => {
    expect(laporNumber(cell)).toBeNull();
  });

  test('[IM-9] zeros, blanks and a decimal nought change nothing', () => {
    const blanks = fc.constantFrom('', ' ', '\u00a0', '\t');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        blanks,
        fc.nat(4),
        fc.constantFrom('', '.0', '.00'),
        (id, blank, zeros, tail) => {
          expect(laporNumber(`${blank}${'0'.repeat(zeros)}${id}${tail}${blank}`)).toBe(String(id));
        },
      ),
      { seed: 9, numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutralCell, neutralCsvCell } from '#main/writers/neutral-cell.ts';

describe('neutralCell', () => {
  test.each([
    '=1+1',
    '+62 812 3456',
    '-3',
    '-',
    '@SUM(A1)',
    '  =1+1',
    '\u00a0\u2003=1+1',
    '\u200b\ufeff=1+1',
    '\u0000=1+1',
    '"=1+1',
    '" =1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    '﹦1',
    '\t1',
    '\r1',
    '\n1',
    "=cmd|' /C calc'!A0",
  ])('[SM-16] %j gets an apostrophe', (text) => {
    expect(neutralCell(text)).toBe(`'${text.replace('\u0000', '')}`);
  });

  test.each(['', 'Jalan rusak', 'a=b', '2 + 2', "'=1+1", 'baris\n- butir', '50%', '(=1)', '–'])(
    '[SM-16] %j stays',
    (text) => {
      expect(neutralCell(text)).toBe(text);
    },
  );

  test('[SM-18] control characters and half surrogates go, tab, line breaks and pairs stay', () => {
    expect(neutralCell('a\u0000b\u0008c\u001fd\u007fe\u009ff\ud800g\udc00h\uffffi\t\r\n😀')).toBe(
      'abcdefghi\t\r\n😀',
    );
  });

  test('[SM-16] whatever the text, no result begins a formula, and a second time changes nothing', () => {
    const nasty = fc.array(fc.constantFrom(...'=+-@＝＋\t\r\n"\' \u00a0\u200ba1,;|'), { maxLength: 8 });
    fc.assert(
      fc.property(
        fc.oneof(
          nasty.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          for (const neutral of [neutralCell, neutralCsvCell]) {
            const cell = neutral(text);
            expect(cell.replace(/^[\s"\p{Z}\p{Cf}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/u);
            expect(cell).not.toMatch(/^[\t\r\n]/);
            expect(neutral(cell)).toBe(cell);
          }
        },
      ),
      { seed: 20267, numRuns: 2_000 },
    );
  });
});

describe('neutralCsvCell', () => {
  test.each([
    ['Jalan rusak,=1+1', "Jalan rusak,'=1+1"],
    ['a; "=HYPERLINK(1)', 'a; "\'=HYPERLINK(1)'],
    ['a | @b', "a | '@b"],
    ['satu\r\n=1+1', 'satu =1+1'],
    ['satu,\n\t=1+1', "satu, '=1+1"],
    ['\t=1+1', "' =1+1"],
    ['satu, dua; tiga', 'satu, dua; tiga'],
  ])('[SM-16] %j becomes %j', (text, cell) => {
    expect(neutralCsvCell(text)).toBe(cell);
  });

  test('[SM-16] split at any separator, no piece begins a formula', () => {
    const text = fc
      .array(fc.constantFrom(...'=+-@ab,;|\t\n" '), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (raw) => {
        for (const piece of neutralCsvCell(raw).split(/[,;|\t\n]/))
          expect(piece.replace(/^[\s"]+/, '')).not.toMatch(/^[=+\-@]/);
      }),
      { seed: 20268, numRuns: 2_000 },
    );
  });
});

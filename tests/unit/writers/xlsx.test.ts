import { describe, expect, test } from 'vitest';
import type { Row } from '#domain/report/table.ts';
import { BODY, cell, opened, sheetOf } from '#tests/unit/writers/open-workbook.ts';
import { aTable } from '#tests/unit/writers/table-builder.ts';

describe('the cells', () => {
  const columns = [
    { heading: 'Teks', kind: 'text', width: 20 },
    { heading: 'Bulat', kind: 'integer', width: 10 },
    { heading: 'Pecahan', kind: 'decimal', width: 10 },
    { heading: 'Persen', kind: 'percent', width: 10, whenNull: '–' },
    { heading: 'Tanggal', kind: 'date', width: 10 },
  ] as const;
  const row: Row = ['Jalan', 1234, 2.25, 0.75, '2026-03-13'];

  test('[SM-17] have the type and format of their column, in the first row and in later ones', async () => {
    const sheet = sheetOf(await opened(aTable({ columns, rows: [row, row, row] })));
    for (const line of [BODY, BODY + 1, BODY + 2]) {
      expect(['A', 'B', 'C', 'D', 'E'].map((letter) => cell(sheet, `${letter}${line}`))).toEqual([
        ['s', 'Jalan', '@'],
        ['n', 1234, '#,##0'],
        ['n', 2.25, '#,##0.0'],
        ['n', 0.75, '0.0%'],
        ['n', 46_094, 'dd/mm/yyyy'],
      ]);
    }
  });

  test('[SM-17] a null first row leaves the later rows their types', async () => {
    const nothing: Row = [null, null, null, null, null];
    const sheet = sheetOf(await opened(aTable({ columns, rows: [nothing, row, nothing] })));
    expect(['A', 'B', 'C', 'D', 'E'].map((letter) => cell(sheet, `${letter}${BODY}`))).toEqual([
      undefined,
      undefined,
      undefined,
      ['s', '–', '@'],
      undefined,
    ]);
    expect(['A', 'B', 'C', 'D', 'E'].map((letter) => cell(sheet, `${letter}${BODY + 1}`))).toEqual([
      ['s', 'Jalan', '@'],
      ['n', 1234, '#,##0'],
      ['n', 2.25, '#,##0.0'],
      ['n', 0.75, '0.0%'],
      ['n', 46_094, 'dd/mm/yyyy'],
    ]);
    expect(cell(sheet, `D${BODY + 2}`)).toEqual(['s', '–', '@']);
  });

  test('[SM-17] a cell unlike its column keeps its own kind and does not change the next', async () => {
    const odd: Row = ['x', { kind: 'percent', value: 0.5 }, 'bukan angka', Number.NaN, '1899-12-31'];
    for (const rows of [
      [odd, row],
      [row, odd, row],
    ]) {
      const sheet = sheetOf(await opened(aTable({ columns, rows })));
      const at = BODY + rows.indexOf(odd);
      expect(['B', 'C', 'D', 'E'].map((letter) => cell(sheet, `${letter}${at}`))).toEqual([
        ['n', 0.5, '0.0%'],
        ['s', 'bukan angka', '@'],
        ['s', '–', '@'],
        ['s', '1899-12-31', '@'],
      ]);
      expect(['B', 'C', 'D', 'E'].map((letter) => cell(sheet, `${letter}${at + 1}`))).toEqual([
        ['n', 1234, '#,##0'],
        ['n', 2.25, '#,##0.0'],
        ['n', 0.75, '0.0%'],
        ['n', 46_094, 'dd/mm/yyyy'],
      ]);
    }
  });

  test.each([
    ['1900-02-28', 's', '1900-02-28'],
    ['1900-03-01', 'n', 61],
    ['2024-02-29', 'n', 45_351],
    ['2025-12-31', 'n', 46_022],
    ['2026-01-01', 'n', 46_023],
    ['2026-02-30', 's', '2026-02-30'],
  ])('[SM-17] the date %s is written as %s %s', async (date, type, value) => {
    const columnsOfDate = [{ heading: 'Tanggal', kind: 'date', width: 12 }] as const;
    const sheet = sheetOf(await opened(aTable({ columns: columnsOfDate, rows: [[date], [date]] })));
    for (const line of [BODY, BODY + 1])
      expect(cell(sheet, `A${line}`)?.toString()).toMatch(`${type},${value},`);
  });
});

describe('hostile text', () => {
  const texts = [
    '=HYPERLINK("http://contoh.id","klik")',
    '\t=1+1',
    '＝1+1',
    '+62 812',
    '<c><f>1+1</f></c>',
    ']]>&amp;"\'',
    '_x003D_1+1',
    '_x005F_x003D_',
    '__proto__',
    'constructor',
    'toString',
    'a\u0000\u0001\ud800b',
    ' dua  spasi ',
    'satu\ndua',
    '😀',
  ];
  const written = [
    '\'=HYPERLINK("http://contoh.id","klik")',
    "'\t=1+1",
    "'＝1+1",
    "'+62 812",
    ...texts.slice(4, 11),
    'ab',
    ...texts.slice(12),
  ];

  test('[SM-16] [SM-18] comes back as text, neutral, otherwise as it was', async () => {
    const rows = texts.map((text): Row => [text, null]);
    const file = await opened(aTable({ rows }));
    const sheet = sheetOf(file);
    expect(texts.map((_, index) => cell(sheet, `A${BODY + index}`))).toEqual(
      written.map((text) => ['s', text, '@']),
    );
    expect(file.part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('[SM-16] titles, notes, headings, totals and footnotes are neutral too', async () => {
    const evil = '=1+1';
    const table = aTable({
      title: evil,
      notes: [evil],
      columns: [{ heading: evil, kind: 'text', width: 9 }],
      rows: [[evil]],
      totalRow: [evil],
      footnotes: [evil],
    });
    const sheet = sheetOf(await opened(table));
    for (const line of [1, 2, 3, 4, 5, 6]) expect(cell(sheet, `A${line}`)).toEqual(['s', `'${evil}`, '@']);
  });

  test('[SM-18] a text too long is cut with a mark and a footnote, one that fits is not', async () => {
    const longest = 'a'.repeat(32_767);
    const sheet = sheetOf(
      await opened(
        aTable({
          rows: [
            [longest, 1],
            [`${longest}b`, 2],
            [`=${longest.slice(1)}`, 3],
          ],
        }),
      ),
    );
    expect(sheet[`A${BODY}`]?.v).toBe(longest);
    expect(sheet[`A${BODY + 1}`]?.v).toBe(`${'a'.repeat(32_755)}… [dipotong]`);
    expect(sheet[`A${BODY + 2}`]?.v).toMatch(/^'=a+… \[dipotong\]$/);
    expect(sheet[`A${BODY + 2}`]?.v).toHaveLength(32_767);
    expect(sheet[`A${BODY + 3}`]?.v).toBe('2 sel dipotong karena melebihi 32.767 karakter.');
  });
});

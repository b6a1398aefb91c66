import { describe, expect, test } from 'vitest';
import { summarise } from '#domain/report/summary.ts';
import { summaryTables } from '#domain/report/tables.ts';
import { lineCount } from '#main/writers/xlsx-row-height.ts';
import { aCase, aRequest } from '#tests/unit/report/case-builder.ts';
import { cell, opened, sheetOf } from '#tests/unit/writers/open-workbook.ts';
import { aTable } from '#tests/unit/writers/table-builder.ts';

describe('the sheet', () => {
  const table = aTable({
    notes: ['Catatan'],
    keyColumns: 1,
    rows: [['a', 1]],
    totalRow: ['Jumlah', 1],
    footnotes: ['Kaki'],
  });

  test('[SM-17] title, notes, headings, rows, total, footnotes from top to bottom', async () => {
    const sheet = sheetOf(await opened(table));
    expect([1, 2, 3, 4, 5, 6].map((line) => sheet[`A${line}`]?.v)).toEqual([
      'Judul',
      'Catatan',
      'Teks',
      'a',
      'Jumlah',
      'Kaki',
    ]);
    expect(cell(sheet, 'B5')).toEqual(['n', 1, '#,##0']);
  });

  test('[SM-17] the heading is bold and filled and stays in view with the key columns; columns have their width', async () => {
    const file = await opened(table);
    const xml = file.part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<pane ySplit="3" xSplit="1" topLeftCell="B4"');
    expect(xml).toContain('<col min="1" max="1" width="20" customWidth="1"/>');
    const style = /<c r="A3" s="(\d+)"/.exec(xml)?.[1];
    const format = [...file.part('xl/styles.xml').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf)[Number(style)];
    expect(format).toMatch(/fontId="[1-9]\d*".*fillId="[2-9]\d*"/);
  });

  test('[SM-17] rows are as high as the text in their column needs', async () => {
    const long = 'Mempertanggungjawabkan ketidakseimbangan pembangunan';
    const xml = (
      await opened(
        aTable({
          rows: [
            ['a', 1],
            [long, 1],
          ],
        }),
      )
    ).part('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<row r="3">/);
    expect(xml).toMatch(/<row r="4" ht="45" customHeight="1">/);
  });

  test.each([
    ['', 1],
    ['a'.repeat(22), 1],
    ['a'.repeat(23), 2],
    ['satu dua tiga empat lima', 2],
    ['Mempertanggungjawabkan ketidakseimbangan pembangunan', 3],
    [`x ${'a'.repeat(44)} y`, 4],
    ['satu\n\ntiga', 3],
  ])('[SM-17] %j takes %i lines of a column 20 wide', (text, lines) => {
    expect(lineCount(text, 20)).toBe(lines);
  });

  test('[SM-19] prints on A4 landscape with head rows and key columns on every page', async () => {
    const wide = { heading: 'Lebar', kind: 'text', width: 100 } as const;
    const file = await opened(table, aTable({ name: 'Lebar', columns: [wide, wide] }));
    const [narrow, broad] = [1, 2].map((sheet) => file.part(`xl/worksheets/sheet${sheet}.xml`));
    for (const xml of [narrow, broad]) {
      expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
      expect(xml).toContain('<printOptions gridLines="1"/>');
    }
    expect(narrow).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(broad).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="2" fitToHeight="0"/>',
    );
    const book = file.part('xl/workbook.xml');
    expect(book).toContain(`localSheetId="0">'Uji'!$A:$A,'Uji'!$1:$3<`);
    expect(book).toContain(`localSheetId="1">'Lebar'!$1:$2<`);
    expect(book.match(/<definedNames>/g)).toHaveLength(1);
  });

  test('[SM-17] one font throughout', async () => {
    const fonts = (await opened(table)).part('xl/styles.xml').match(/<font>.*?<\/font>/g) ?? [];
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toContain('<name val="Calibri"/>');
  });
});

describe('the summary as a workbook', () => {
  test('[SM-14] 240 offices with long names, six months: every sheet comes back whole', async () => {
    const cases = Array.from({ length: 480 }, (_, index) =>
      aCase(`${5_000_000 + index}`, {
        receivedOn: `2026-0${1 + (index % 6)}-28`,
        officeId: `${index % 240}`,
        officeName: `Unit Pelaksana Teknis Pertanggungjawaban Ketidakseimbangan Wilayah ${index % 240}`,
        late: index % 2 === 0 ? 'terlambat' : 'tepat',
        daysLate: index % 2 === 0 ? index : null,
      }),
    );
    const request = aRequest({ to: '2026-06-30' });
    const file = await opened(...summaryTables(summarise(cases, request)));
    expect(file.book.SheetNames).toEqual([
      'Ringkasan',
      'Per OPD',
      'Per Kategori',
      'Per Klasifikasi',
      'Per Bulan',
      'Tunda',
      'Daftar',
      'Terlambat',
    ]);
    expect(cell(sheetOf(file, 'Per OPD'), 'C244')).toEqual(['n', 2, '#,##0']);
    expect([cell(sheetOf(file, 'Per OPD'), 'B245'), cell(sheetOf(file, 'Per OPD'), 'C245')]).toEqual([
      ['s', 'Jumlah', '@'],
      ['n', 480, '#,##0'],
    ]);
    expect(cell(sheetOf(file, 'Per Bulan'), 'B10')).toEqual(['s', 'Juni 2026', '@']);
    expect(cell(sheetOf(file, 'Daftar'), 'A484')).toEqual(['s', '5000479', '@']);
    expect(cell(sheetOf(file, 'Daftar'), 'B5')).toEqual(['n', 46_050, 'dd/mm/yyyy']);
    expect(cell(sheetOf(file, 'Terlambat'), 'J5')).toEqual(['n', 478, '#,##0']);
    expect(cell(sheetOf(file, 'Ringkasan'), 'B5')).toEqual(['n', 480, '#,##0']);
  });

  test('[SM-6] an empty period makes a workbook that opens, with en dashes for shares', async () => {
    const file = await opened(...summaryTables(summarise([], aRequest())));
    const overview = sheetOf(file, 'Ringkasan');
    expect(cell(overview, 'B5')).toEqual(['n', 0, '#,##0']);
    expect(cell(overview, 'B13')).toEqual(['s', '–', '@']);
    expect(file.part('xl/worksheets/sheet1.xml')).not.toContain('NaN');
  });
});

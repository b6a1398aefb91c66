import type { CellObject } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import {
  encryptedXls,
  encryptedXlsx,
  SMALL_EXPORT_ROWS,
  sheetXml,
  textCell,
  workbookEntries,
  workbookOfSheetXml,
} from '#tests/support/hostile-workbooks.ts';
import { exportRow, xlsExport, xlsxExport } from '#tests/support/make-workbook.ts';
import { makeZip, packedZeros, type ZipEntry } from '#tests/support/make-zip.ts';
import { readContent } from '#tests/support/read-lapor.ts';

const MEBIBYTE = 1024 * 1024;
/** No attack may cost more time than this, on a slow machine. */
const QUICKLY = { limits: { milliseconds: 20_000 } };

/** How many good rows there are, or the code with which the file is refused; anything else thrown fails the test. */
async function answer(content: Uint8Array): Promise<number | string> {
  try {
    return (await readContent(content, QUICKLY)).good.length;
  } catch (error) {
    if (!(error instanceof LaporFileError)) throw error;
    return error.code;
  }
}

/** Records of a BIFF stream: a link and the hint that it shows; both hold a range of rows and columns. */
const HYPERLINK = { kind: 'b801', before: '' };
const HYPERLINK_TIP = { kind: '0008', before: '0008' };
/** Rows and columns, from and to: the title of the first report, and everything. */
const LINKED_CELL = '0500050007000700';
const ALL_CELLS = Buffer.from('0000ffff0000ffff', 'hex');

/** Where the range of such a record begins; -1 when there is none. */
function placeOf(stream: Buffer, record: typeof HYPERLINK, range: string): number {
  const bytes = Buffer.from(record.before + range, 'hex');
  const found = stream.indexOf(bytes);
  const kind = stream.subarray(found - 4, found - 2).toString('hex');
  return found > 0 && kind === record.kind ? found + record.before.length / 2 : -1;
}

function withRow(row: string): Buffer {
  return workbookOfSheetXml(sheetXml(SMALL_EXPORT_ROWS).replace('</sheetData>', `${row}</sheetData>`));
}

describe('hostile workbooks', () => {
  test('[IM-33] workbooks with a password, of both kinds', async () => {
    expect(await answer(encryptedXlsx())).toBe('berkas-terenkripsi');
    expect(await answer(encryptedXls())).toBe('berkas-terenkripsi');
  });

  test('[IM-31] a workbook that is a zip bomb', async () => {
    const sheet = { packed: packedZeros(1024 * MEBIBYTE), claimedSize: 1024 * MEBIBYTE };
    expect(await answer(makeZip(workbookEntries('', sheet)))).toBe('rasio-kembang');
  });

  test('[IM-34] a zip that is no workbook', async () => {
    const part = (name: string): ZipEntry => ({ name, content: Buffer.from('<x/>') });
    for (const names of [
      ['foto.jpg'],
      ['[Content_Types].xml', 'word/document.xml'],
      ['META-INF/manifest.xml', 'content.xml'],
    ]) {
      expect(await answer(makeZip(names.map(part)))).toBe('bukan-ekspor-lapor');
    }
    expect(await answer(makeZip([]))).toMatch(/^(?:berkas-rusak|bukan-ekspor-lapor)$/u);
  });

  test('[IM-34] a workbook that is also something else is read as a workbook', async () => {
    const repeated =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1024" office:value-type="float" office:value="1"/></table:table-row>';
    const disguise: readonly ZipEntry[] = [
      ['META-INF/manifest.xml', '<manifest/>'],
      ['styles.xml', '<styles/>'],
      [
        'content.xml',
        `<office:document-content><office:body><office:spreadsheet><table:table table:name="x">${repeated}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ],
    ].map(([name = '', text = '']) => ({ name, content: Buffer.from(text) }));
    expect(await answer(makeZip([...workbookEntries(sheetXml(SMALL_EXPORT_ROWS)), ...disguise]))).toBe(1);
  });

  test('[IM-35] XLSX cut at any length is damaged', async () => {
    const whole = xlsxExport({ rows: Array.from({ length: 30 }, (_, index) => exportRow(index)) });
    expect(await answer(whole)).toBe(30);
    for (let length = 4; length < whole.length; length += 97) {
      expect(await answer(whole.subarray(0, length))).toBe('berkas-rusak');
    }
    expect(await answer(whole.subarray(0, -1))).toBe('berkas-rusak');
  });

  test('[IM-35] XLS cut at any length is damaged, or whole when only padding is gone', async () => {
    const whole = xlsExport({ rows: Array.from({ length: 30 }, (_, index) => exportRow(index)) });
    const answers = new Set<number | string>();
    for (let length = 8; length <= whole.length; length += 151)
      answers.add(await answer(whole.subarray(0, length)));
    answers.add(await answer(whole));
    expect(answers).toEqual(new Set(['berkas-rusak', 30]));
  });

  test('[IM-36] a declared size is not believed', async () => {
    const before = '<dimension ref="A1:ZZ1048576"/>';
    expect(await answer(workbookOfSheetXml(sheetXml(SMALL_EXPORT_ROWS, { before })))).toBe(1);
  });

  test('[IM-36] rows and columns far out cost nothing', async () => {
    const report = ['A', 'B', 'C'].map((column, index) =>
      textCell(`${column}1048576`, ['7', '3 Jan 2026', 'x'][index] ?? ''),
    );
    const { rows } = await readContent(withRow(`<row r="1048576">${report.join('')}</row>`), QUICKLY);
    expect(rows.map(({ row }) => row)).toEqual([2, 1_048_576]);
    expect(await answer(withRow('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'))).toBe(
      'berkas-rusak',
    );
    expect(await answer(withRow('<row r="3"><c r="XFD3"><v>1</v></c></row>'))).toBe('kolom-terlalu-banyak');
    expect(await answer(withRow('<row r="3"><c r="ZZZZZZ3"><v>1</v></c></row>'))).toBe(
      'kolom-terlalu-banyak',
    );
  });

  test('[IM-36] a million rows are refused before they are read', async () => {
    const rows = Buffer.from(sheetXml([]).replace('<sheetData>', `<sheetData>${'<row/>'.repeat(1_048_576)}`));
    expect(await answer(makeZip(workbookEntries(rows)))).toBe('baris-terlalu-banyak');
  });

  test('[IM-36] more cells or shared texts than an office PC has memory for are refused', async () => {
    const many = (tag: string): string => `<x>${tag.repeat(1_001)}</x>`;
    const crowded = workbookEntries(sheetXml([many('<c/>')]));
    const texts: ZipEntry = { name: 'xl/sharedStrings.xml', content: Buffer.from(many('<si/>')) };
    for (const entries of [crowded, [...workbookEntries(sheetXml(SMALL_EXPORT_ROWS)), texts]]) {
      const reading = readContent(makeZip(entries), { limits: { cells: 1_000 } });
      await expect(reading).rejects.toMatchObject({ code: 'memori-habis' });
    }
  });

  test('[IM-36] links over all cells of a sheet cost nothing', async () => {
    const link = '<hyperlink ref="A1:XFD1048576" location="x"/>';
    const behind = sheetXml(SMALL_EXPORT_ROWS, { after: `<hyperlinks>${link}</hyperlinks>` });
    expect(await answer(workbookOfSheetXml(behind))).toBe(1);
    expect(await answer(withRow(link))).toBe('berkas-rusak');
  });

  test('[IM-36] links over all cells of an XLS sheet cost nothing either', async () => {
    const title: CellObject = {
      t: 's',
      v: 'Jalan rusak',
      l: { Target: 'http://contoh.invalid/', Tooltip: 'x' },
    };
    const whole = xlsExport({ rows: [exportRow(1, { 'Judul Laporan': title })] });
    for (const record of [HYPERLINK, HYPERLINK_TIP]) {
      const range = placeOf(whole, record, LINKED_CELL);
      expect(range).toBeGreaterThan(0);
      ALL_CELLS.copy(whole, range);
    }
    expect(await answer(whole)).toBe(1);
  });

  test('[IM-24] headings that name parts of JavaScript objects are data', async () => {
    const rows = SMALL_EXPORT_ROWS.map((cells, index) =>
      ['__proto__', 'constructor', 'toString', 'Sumur'].reduce(
        (all, name, column) =>
          all + textCell(`${'DEFG'[column]}${index + 1}`, index === 0 ? name : `isi ${name}`),
        cells,
      ),
    );
    const { facts, good } = await readContent(workbookOfSheetXml(sheetXml(rows)));
    expect(facts.unknownHeadings).toEqual(['__proto__', 'constructor', 'toString', 'Sumur']);
    expect(Object.values(good[0]?.personal.extra ?? {})).toEqual([
      'isi __proto__',
      'isi constructor',
      'isi toString',
      'isi Sumur',
    ]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect('isi' in {}).toBe(false);
  });

  test('[IM-39] entities of a document type are not expanded', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const xml = sheetXml(SMALL_EXPORT_ROWS).replace('?>', `?>${bomb}`).replace('Jalan rusak', '&b;');
    const { good } = await readContent(workbookOfSheetXml(xml), QUICKLY);
    expect(good[0]?.personal.title).not.toContain('aa');
  });

  test.each([
    ['xlsx', xlsxExport],
    ['xls', xlsExport],
  ] as const)('[IM-39] %s with bytes changed at random ends in rows or in a refusal', async (_, make) => {
    const whole = make({ rows: [exportRow(1), exportRow(2), exportRow(3)] });
    const change = fc.tuple(
      fc.oneof(fc.nat(600), fc.nat(whole.length - 1)),
      fc.oneof(fc.constantFrom(0, 255), fc.nat(255)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [place, value] of changes) bytes[place] = value;
        await answer(bytes);
      }),
      { seed: 39, numRuns: 400 },
    );
  });

  test('[IM-39] random bytes behind the marks of workbooks', async () => {
    const marks = ['504b0304', 'd0cf11e0a1b11ae1', '0908100000060500', '09000400', '504b0506'].map((hex) =>
      Buffer.from(hex, 'hex'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...marks),
        fc.uint8Array({ maxLength: 3_000 }),
        async (mark, bytes) => {
          await answer(Buffer.concat([mark, bytes]));
        },
      ),
      { seed: 40, numRuns: 300 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import {
  SMALL_EXPORT_ROWS,
  sheetXml,
  textCell,
  workbookOfSheetXml,
} from '#tests/support/hostile-workbooks.ts';
import {
  dateCell,
  type ExportSpec,
  exportRow,
  FIRST_REPORT_ROW,
  htmlExport,
  xlsExport,
  xlsxExport,
} from '#tests/support/make-workbook.ts';
import { EXPORT_HEADINGS, exportCsv, readContent } from '#tests/support/read-lapor.ts';

const BINARY = [
  ['xlsx', xlsxExport],
  ['xls', xlsExport],
] as const;
/** Excel's number for 3 January 2026, in its 1900 calendar. */
const THIRD_OF_JANUARY = 46_025;
const FROM_1900_TO_1904 = 1_462;

async function oneRow(content: Uint8Array) {
  const { rows } = await readContent(content);
  expect(rows).toHaveLength(1);
  return rows[0];
}

/** The title that a cell of this XML, in place of the report's title, is read as. */
async function titleOf(cell: string): Promise<unknown> {
  const [headings = '', report = ''] = SMALL_EXPORT_ROWS;
  const changed = report.replace(textCell('C2', 'Jalan rusak'), cell);
  const row = await oneRow(workbookOfSheetXml(sheetXml([headings, changed])));
  return row?.ok === true ? row.personal.title : row;
}

describe('workbooks', () => {
  test.each([...BINARY, ['html', htmlExport] as const])(
    '[IM-29] %s says what the same export says as CSV',
    async (format, make) => {
      const reports = Array.from({ length: 40 }, (_, index) => exportRow(index));
      const { facts, good } = await readContent(make({ rows: reports }));
      const texts = reports.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell)])),
      );
      const fromCsv = await readContent(exportCsv(texts));
      expect(facts).toMatchObject({
        format,
        rows: 40,
        problems: 0,
        institution: 'Pemerintah Kabupaten Sanggau',
        asOf: '2026-01-06T09:15:00.000+07:00',
        missingHeadings: [],
        unknownHeadings: [],
      });
      expect(fromCsv.good).toHaveLength(40);
      expect(good.map(({ row: _, ...said }) => said)).toEqual(
        fromCsv.good.map(({ row: _, ...said }) => said),
      );
    },
  );

  test.each(BINARY)(
    '[IM-25] %s: rows have the number that Excel shows, blank ones are skipped',
    async (_, make) => {
      const gap = Object.fromEntries(EXPORT_HEADINGS.map((heading) => [heading, null]));
      const { rows } = await readContent(make({ rows: [exportRow(1), gap, gap, exportRow(2)] }));
      expect(rows.map(({ row }) => row)).toEqual([FIRST_REPORT_ROW, FIRST_REPORT_ROW + 3]);
    },
  );

  test.each(BINARY)(
    '[IM-25] %s: footer rows are no reports, columns may stand in any order',
    async (_, make) => {
      const spec: ExportSpec = {
        headings: [...EXPORT_HEADINGS].reverse(),
        rows: [exportRow(1)],
        footer: [[], [...EXPORT_HEADINGS.map(() => null), 'Total'], ['Dicetak pada 6 Januari 2026']],
      };
      const row = await oneRow(make(spec));
      expect(row).toMatchObject({ ok: true, laporId: '5000001', personal: { title: 'Jalan rusak ke-1' } });
    },
  );

  test.each(BINARY)('[IM-26] %s: a tracking id in a cell of numbers is its digits', async (_, make) => {
    for (const id of [5_049_672, 123_456_789_012]) {
      expect(await oneRow(make({ rows: [exportRow(1, { 'Tracking ID': id })] }))).toMatchObject({
        laporId: String(id),
      });
    }
  });

  test('[IM-26] a cell with a formula gives the value that was saved with it', async () => {
    expect(
      await titleOf('<c r="C2" t="str"><f>HYPERLINK("http://contoh.invalid","klik")</f><v>klik</v></c>'),
    ).toBe('klik');
    expect(await titleOf(`<c r="C2" t="str"><f>cmd|' /C calc'!A0</f><v>hasil</v></c>`)).toBe('hasil');
    expect(await titleOf('<c r="C2"><f>40+2</f><v>7</v></c>')).toBe('7');
    expect(await titleOf('<c r="C2"><f>40+2</f></c>')).toBe('');
  });

  test('[IM-26] truth values and errors read as Excel shows them, rich text without its formats', async () => {
    expect(await titleOf('<c r="C2" t="b"><v>1</v></c>')).toBe('TRUE');
    expect(await titleOf('<c r="C2" t="e"><v>#N/A</v></c>')).toBe('#N/A');
    const rich =
      '<r><t xml:space="preserve">Jalan </t></r><r><rPr><b/></rPr><t>rusak</t></r><rPh sb="0" eb="1"><t>x</t></rPh>';
    expect(await titleOf(`<c r="C2" t="inlineStr"><is>${rich}</is></c>`)).toBe('Jalan rusak');
  });

  test('[IM-26] links of a sheet change no text', async () => {
    const after = '<hyperlinks><hyperlink ref="C2" r:id="rId1" location="x" tooltip="y"/></hyperlinks>';
    const row = await oneRow(workbookOfSheetXml(sheetXml(SMALL_EXPORT_ROWS, { after })));
    expect(row).toMatchObject({ ok: true, personal: { title: 'Jalan rusak' } });
  });

  test.each(BINARY)(
    '[IM-27] %s: dates and times that are numbers, in the calendars of 1900 and 1904',
    async (_, make) => {
      for (const date1904 of [false, true]) {
        const serial = THIRD_OF_JANUARY - (date1904 ? FROM_1900_TO_1904 : 0);
        const said = {
          'Tanggal Laporan Masuk': dateCell(serial),
          'Waktu Laporan Masuk': dateCell(0.5, 'hh:mm'),
        };
        const row = await oneRow(make({ date1904, rows: [exportRow(1, said)] }));
        expect(row).toMatchObject({
          ok: true,
          fields: { receivedAt: '2026-01-03T12:00:00.000+07:00', receivedHasTime: true },
        });
      }
    },
  );

  test.each(BINARY)(
    '[IM-27] %s: a date with its time in one cell, a number without a date format',
    async (_, make) => {
      const both = {
        'Tanggal Laporan Masuk': dateCell(THIRD_OF_JANUARY + 0.75, 'dd/mm/yyyy hh:mm'),
        'Waktu Laporan Masuk': null,
      };
      expect(await oneRow(make({ rows: [exportRow(1, both)] }))).toMatchObject({
        fields: { receivedAt: '2026-01-03T18:00:00.000+07:00', receivedHasTime: true },
      });
      const bare = { 'Tanggal Laporan Masuk': THIRD_OF_JANUARY, 'Waktu Laporan Masuk': null };
      expect(await oneRow(make({ rows: [exportRow(1, bare)] }))).toMatchObject({
        fields: { receivedAt: '2026-01-03T00:00:00.000+07:00', receivedHasTime: false },
      });
    },
  );

  test('[IM-27] a moment that the file writes as ISO text in a date cell', async () => {
    const [headings = '', report = ''] = SMALL_EXPORT_ROWS;
    const iso = report.replace(
      textCell('B2', '3 Jan 2026'),
      '<c r="B2" t="d"><v>2026-01-03T13:05:00</v></c>',
    );
    expect(await oneRow(workbookOfSheetXml(sheetXml([headings, iso])))).toMatchObject({
      fields: { receivedAt: '2026-01-03T13:05:00.000+07:00' },
    });
  });

  test('[IM-28] merged cells have their value in the first place', async () => {
    const after = '<mergeCells count="1"><mergeCell ref="C2:E400000"/></mergeCells>';
    const { rows } = await readContent(workbookOfSheetXml(sheetXml(SMALL_EXPORT_ROWS, { after })));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ ok: true, personal: { title: 'Jalan rusak' } });
  });

  test('[IM-28] names before the tags and rows without numbers are read alike', async () => {
    const xml = sheetXml(SMALL_EXPORT_ROWS)
      .replaceAll(/<(\/?)(worksheet|sheetData|row|c|is|t)\b/gu, '<$1x:$2')
      .replaceAll(/ r="[A-Z]?\d+"/gu, '');
    expect(await oneRow(workbookOfSheetXml(xml))).toMatchObject({ row: 2, laporId: '5000001' });
  });

  test('[IM-38] 20,000 rows of today’s export are all read, in their order', async () => {
    const reports = Array.from({ length: 20_000 }, (_, index) => exportRow(index));
    const { facts, good, chunks } = await readContent(xlsxExport({ rows: reports }));
    expect(facts).toMatchObject({ rows: 20_000, problems: 0 });
    expect(
      good.every(
        ({ laporId, row }, index) =>
          laporId === String(5_000_000 + index) && row === FIRST_REPORT_ROW + index,
      ),
    ).toBe(true);
    expect(Math.max(...chunks)).toBeLessThanOrEqual(500);
  });
});

import { type CellObject, utils, type WorkBook, write } from '@e965/xlsx';
import { EXPORT_HEADINGS, FULL_ROW } from '#tests/support/read-lapor.ts';

/** What a cell is given: a text, a number, or the cell as the spreadsheet library writes it. */
export type ExportValue = string | number | boolean | null | CellObject;
export type ExportRow = Readonly<Record<string, ExportValue>>;
export type ExportSpec = {
  readonly headings?: readonly string[];
  readonly rows?: readonly ExportRow[];
  /** Rows above the headings; LAPOR's own ones when left out. */
  readonly preamble?: readonly (readonly ExportValue[])[];
  /** Rows below the reports. */
  readonly footer?: readonly (readonly ExportValue[])[];
  readonly date1904?: boolean;
};

const EXPORT_PREAMBLE: readonly (readonly string[])[] = [
  ['Judul Laporan', 'Data Laporan SP4N-LAPOR!'],
  ['Nama Instansi', 'Pemerintah Kabupaten Sanggau'],
  ['Tanggal Generate', '6 Januari 2026 09:15:00'],
  [],
];

/** The row number, as Excel shows it, of the first report below LAPOR's own preamble. */
export const FIRST_REPORT_ROW = EXPORT_PREAMBLE.length + 2;

/** The `index`th report of a made-up export; the same index gives the same report. */
export function exportRow(index: number, changes: ExportRow = {}): ExportRow {
  return {
    ...FULL_ROW,
    'Tracking ID': String(5_000_000 + index),
    'Waktu Laporan Masuk': `${String(index % 24).padStart(2, '0')}:05`,
    'Judul Laporan': `Jalan rusak ke-${index}`,
    'Isi Laporan Awal': `Jalan di depan pasar berlubang sejak hujan pekan lalu, sudah ${index} hari.`,
    'ID Instansi Terdisposisi': String(700 + (index % 40)),
    'Instansi Terdisposisi': `Dinas ${index % 40}`,
    ...changes,
  };
}

/** A number that its cell shows as a date or a time. */
export function dateCell(serial: number, format = 'd mmm yyyy'): CellObject {
  return { t: 'n', v: serial, z: format };
}

/** An export as Excel's `.xlsx`. */
export function xlsxExport(spec: ExportSpec = {}): Buffer {
  return write(workbookOf(spec), { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
}

/** An export as the `.xls` of Excel 97 (BIFF8). */
export function xlsExport(spec: ExportSpec = {}): Buffer {
  return write(workbookOf(spec), { type: 'buffer', bookType: 'biff8' });
}

/** An export as the HTML page that portals name `.xls`. */
export function htmlExport(spec: ExportSpec = {}): Buffer {
  const lines = tableOf(spec).map(
    (cells) => `<tr>${cells.map((cell) => `<td>${shown(cell)}</td>`).join('')}</tr>`,
  );
  return Buffer.from(
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">' +
      `<style>td { mso-number-format: "\\@"; }</style></head><body><table border="1">\n${lines.join('\n')}\n</table></body></html>`,
  );
}

function workbookOf(spec: ExportSpec): WorkBook {
  const sheet = utils.aoa_to_sheet(
    tableOf(spec).map((cells) => [...cells]),
    { dense: true },
  );
  return {
    SheetNames: ['Laporan'],
    Sheets: { Laporan: sheet },
    Workbook: { WBProps: { date1904: spec.date1904 === true } },
  };
}

function tableOf(spec: ExportSpec): readonly (readonly ExportValue[])[] {
  const headings = spec.headings ?? EXPORT_HEADINGS;
  const rows = spec.rows ?? [exportRow(1), exportRow(2)];
  return [
    ...(spec.preamble ?? EXPORT_PREAMBLE),
    headings,
    ...rows.map((row) =>
      headings.map((heading) => (Object.hasOwn(row, heading) ? (row[heading] ?? null) : null)),
    ),
    ...(spec.footer ?? []),
  ];
}

function shown(cell: ExportValue): string {
  const text = typeof cell === 'object' ? (cell?.w ?? cell?.v ?? '') : cell;
  return String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

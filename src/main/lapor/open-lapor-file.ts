import { type DecodedText, decodeText, type TextEncoding } from '#main/lapor/decode-text.ts';
import type { LaporFormat } from '#main/lapor/file-facts.ts';
import { inspectZip } from '#main/lapor/inspect-zip.ts';
import { jsonRecords } from '#main/lapor/json-records.ts';
import { LaporFileError, notAnExport } from '#main/lapor/lapor-file-error.ts';
import type { LaporRecords } from '#main/lapor/lapor-records.ts';
import type { Limits } from '#main/lapor/limits.ts';
import { readCsv } from '#main/lapor/read-csv.ts';
import { readHtmlTable } from '#main/lapor/read-html-table.ts';
import { jsonFormat } from '#main/lapor/read-json.ts';
import { readXls, readXlsx } from '#main/lapor/read-workbook.ts';
import type { ReadingGuard } from '#main/lapor/reading-guard.ts';
import { tableRecords } from '#main/lapor/table-records.ts';

export type OpenLaporFile = {
  readonly format: LaporFormat;
  readonly encoding: TextEncoding | null;
  readonly cellCharacters: number;
  readonly source: LaporRecords;
};

/** A cell of Excel's own holds no more. */
const EXCEL_CELL_CHARACTERS = 32_767;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const IMAGE_OR_PDF = ['%PDF', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8'].map((mark) =>
  Buffer.from(mark, 'latin1'),
);

/**
 * Finds out by its content, never by its name, what a file is, and opens it for reading row by row.
 * Throws a LaporFileError for what is no export of LAPOR, is broken, locked or past a limit.
 */
export async function openLaporFile(
  bytes: Buffer,
  limits: Limits,
  guard: ReadingGuard,
): Promise<OpenLaporFile> {
  if (startsWith(bytes, ZIP)) {
    const table = readXlsx(await inspectZip(bytes, limits, guard), limits);
    return workbook('xlsx', tableRecords(table), limits);
  }
  if (startsWith(bytes, COMPOUND) || isBareBiff(bytes)) {
    return workbook('xls', tableRecords(readXls(bytes, limits)), limits);
  }
  if (IMAGE_OR_PDF.some((mark) => startsWith(bytes, mark))) throw notAnExport();
  return openText(decodeText(bytes), limits);
}

function workbook(format: LaporFormat, source: LaporRecords, limits: Limits): OpenLaporFile {
  return {
    format,
    encoding: null,
    cellCharacters: Math.min(limits.cellCharacters, EXCEL_CELL_CHARACTERS),
    source,
  };
}

function openText({ text, encoding }: DecodedText, limits: Limits): OpenLaporFile {
  if (text.trim() === '') throw new LaporFileError('berkas-kosong');
  const { cellCharacters } = limits;
  const json = jsonFormat(text);
  if (json !== null) return { format: json, encoding, cellCharacters, source: jsonRecords(text, limits) };
  if (text.trimStart().startsWith('<')) {
    return {
      format: 'html',
      encoding,
      cellCharacters,
      source: tableRecords(readHtmlTable(text, limits)),
    };
  }
  return { format: 'csv', encoding, cellCharacters, source: tableRecords(readCsv(text, limits)) };
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}

/** A worksheet of Excel 2 to 5 without the container that later versions put around it. */
function isBareBiff(bytes: Buffer): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[3] ?? -1) === 0x00;
}

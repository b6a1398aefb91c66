import Papa from 'papaparse';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import type { Limits } from '#main/lapor/limits.ts';
import type { Table, TableRow } from '#main/lapor/table-row.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** The header line stands within this much of the text. */
const HEAD_CHARACTERS = 256 * 1024;
const HEADER_LINE = /^.*tanggal ?laporan ?masuk.*$/imu;
/** Each call of the library looks once through the rest of the text for a quote, so a call takes many rows. */
const ROWS_PER_CALL = 2_000;

/**
 * The records of a CSV after RFC 4180: comma, semicolon or tab, whichever parts the header line; line breaks within quotes
 * belong to the cell. `row` numbers records, the first of the file is 1.
 *
 * Throws `berkas-rusak` when a quote is never closed, `kolom-terlalu-banyak`.
 */
export function readCsv(text: string, limits: Pick<Limits, 'columns'>): Table {
  const head = text.slice(0, HEAD_CHARACTERS);
  const header = HEADER_LINE.exec(head);
  const delimiter = delimiterOf(header?.[0] ?? '');
  const newline = newlineOf(head.slice(header?.index ?? 0));
  return {
    rows: csvRows(text, { delimiter, newline, preview: ROWS_PER_CALL, fastMode: false }, limits.columns),
    total: text.length,
    date1904: false,
    strictWidth: true,
  };
}

function* csvRows(text: string, config: Papa.ParseConfig, columns: number): Iterable<TableRow> {
  let row = 0;
  for (let cursor = 0; cursor < text.length; ) {
    const { data, errors, meta } = Papa.parse<readonly string[]>(text.slice(cursor), {
      ...config,
      worker: false,
    });
    const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
    cursor += meta.cursor;
    for (const [index, cells] of data.entries()) {
      row += 1;
      if (unclosed?.row === index) throw new LaporFileError('berkas-rusak', { row });
      if (cells.length > columns) throw new LaporFileError('kolom-terlalu-banyak', { limit: columns });
      yield { row, cells, done: cursor };
    }
  }
}

/** Headings hold none of the three, so the one that is there most parts them. */
function delimiterOf(line: string): string {
  const uses = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce<string>((best, next) => (uses(next) > uses(best) ? next : best), DELIMITERS[0]);
}

function newlineOf(fromHeader: string): '\r\n' | '\n' | '\r' {
  const end = /\r\n|\n|\r/u.exec(fromHeader)?.[0];
  return end === '\r\n' || end === '\r' ? end : '\n';
}

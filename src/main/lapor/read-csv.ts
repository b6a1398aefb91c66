import Papa from 'papaparse';
import { type LineEnd, MOST_RECORDS, withOneLineEnd } from '#main/lapor/csv-line-ends.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import type { Limits } from '#main/lapor/limits.ts';
import type { Table, TableRow } from '#main/lapor/table-row.ts';

type CsvLimits = Pick<Limits, 'columns' | 'rows'>;

const DELIMITERS = [',', ';', '\t'] as const;
/** The header line stands within this much of the text. */
const HEAD_CHARACTERS = 256 * 1024;
const HEADER_LINE = /^.*tanggal ?laporan ?masuk.*$/imu;
/** The library looks through all it is given before the first record comes out, so it is given a piece at a time. */
const PIECE_CHARACTERS = 256 * 1024;

/**
 * The records of a CSV after RFC 4180: comma, semicolon or tab, whichever parts the header line; line breaks within quotes
 * belong to the cell. `row` numbers records, the first of the file is 1.
 *
 * Throws `berkas-rusak` when a quote is never closed, `akhir-baris-berbeda`, `kolom-terlalu-banyak`, and `baris-terlalu-banyak` for more records,
 * blank or not, than a spreadsheet has rows.
 */
export function readCsv(text: string, limits: CsvLimits): Table {
  const head = text.slice(0, HEAD_CHARACTERS);
  const header = HEADER_LINE.exec(head);
  const delimiter = delimiterOf(header?.[0] ?? '');
  const from = header?.index ?? 0;
  const newline = newlineOf(head.slice(from));
  const even = withOneLineEnd(text, { delimiter, newline, from });
  return {
    rows: csvRows(even, new Papa.Parser({ delimiter, newline, fastMode: false }), limits),
    total: even.length,
    date1904: false,
    strictWidth: true,
  };
}

function* csvRows(text: string, parser: Papa.Parser, limits: CsvLimits): Iterable<TableRow> {
  let row = 0;
  let length = PIECE_CHARACTERS;
  for (let cursor = 0; cursor < text.length; ) {
    const isLast = cursor + length >= text.length;
    const piece = text.slice(cursor, cursor + length);
    // A record cut off at the end of a piece is left for the next one.
    const { data, errors, meta }: Papa.ParseResult<readonly string[]> = parser.parse(piece, 0, !isLast);
    const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
    length = data.length === 0 ? length * 2 : PIECE_CHARACTERS;
    cursor += meta.cursor;
    for (const [index, cells] of data.entries()) {
      row += 1;
      if (unclosed?.row === index) throw new LaporFileError('berkas-rusak', { row });
      if (row > MOST_RECORDS) throw new LaporFileError('baris-terlalu-banyak', { limit: limits.rows });
      if (cells.length > limits.columns) {
        throw new LaporFileError('kolom-terlalu-banyak', { limit: limits.columns });
      }
      yield { row, cells, done: cursor };
    }
  }
}

/** Headings hold none of the three, so the one that is there most parts them. */
function delimiterOf(line: string): string {
  const uses = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce<string>((best, next) => (uses(next) > uses(best) ? next : best), DELIMITERS[0]);
}

function newlineOf(fromHeader: string): LineEnd {
  const end = /\r\n|\n|\r/u.exec(fromHeader)?.[0];
  return end === '\r\n' || end === '\r' ? end : '\n';
}

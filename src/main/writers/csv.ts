import Papa from 'papaparse';
import type { Cell, Row, Table } from '#domain/report/table.ts';
import { neutralCsvCell } from '#main/writers/neutral-cell.ts';

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The table as a CSV file after RFC 4180: UTF-8 with a byte order mark, comma, CRLF; the first line holds the headings and
 * every further line one row, without title, notes or total. Dates are `YYYY-MM-DD`, decimals have a point, null is empty.
 */
export function writeCsv(table: Table): Uint8Array {
  return Buffer.concat([csvHead(table.columns), csvRows(table.rows)]);
}

/** The mark and the line of headings with which such a file begins; `csvRows` go on, in as many pieces as one likes. */
export function csvHead(columns: Table['columns']): Uint8Array {
  const headings = columns.map((column) => neutralCsvCell(column.heading));
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${Papa.unparse([headings], { newline: '\r\n' })}\r\n`);
}

export function csvRows(rows: readonly Row[]): Uint8Array {
  if (rows.length === 0) return new Uint8Array();
  const lines = rows.map((row) => row.map(plainCell));
  return new TextEncoder().encode(`${Papa.unparse(lines, { newline: '\r\n' })}\r\n`);
}

function plainCell(cell: Cell): string | number | null {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
  return typeof value === 'string' ? neutralCsvCell(value) : value;
}

import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import type { Limits } from '#main/lapor/limits.ts';

const LESS_THAN = 0x3c;
const COLON = 0x3a;
/** Letters enough for a namespace prefix and the name after it. */
const NAME_BYTES = 24;
/** Preamble, header, footer and blank rows that a sheet may have beside its reports. */
const OTHER_ROWS = 1_000;

type SheetLimits = Pick<Limits, 'rows' | 'cells'>;

/**
 * Only the cells of a sheet's XML: what stands before and after (declared size, links, merged cells, rules) is of no use
 * here and costs the workbook library time. Sheets with too many rows or cells are refused before it sees them.
 *
 * Throws `baris-terlalu-banyak` or `memori-habis`.
 */
export function onlyCells(xml: Buffer, limits: SheetLimits): Buffer {
  const first = xml.indexOf('sheetData');
  const last = xml.lastIndexOf('sheetData');
  if (first < 0 || last <= first) return Buffer.from('<worksheet/>');
  const cells = xml.subarray(xml.lastIndexOf(LESS_THAN, first), xml.indexOf('>', last) + 1);
  const count = countTags(cells);
  if (count.rows > limits.rows + OTHER_ROWS)
    throw new LaporFileError('baris-terlalu-banyak', { limit: limits.rows });
  if (count.cells > limits.cells) throw new LaporFileError('memori-habis', { cells: limits.cells });
  return cells;
}

function countTags(xml: Buffer): { readonly rows: number; readonly cells: number } {
  let rows = 0;
  let cells = 0;
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at + 1)) {
    const name = tagName(xml, at + 1);
    if (name === 'c') cells += 1;
    else if (name === 'row') rows += 1;
  }
  return { rows, cells };
}

/** The local name of the tag that begins here: `row` for `<x:row r="1">`. */
function tagName(xml: Buffer, start: number): string {
  let from = start;
  let end = start;
  for (; end < start + NAME_BYTES; end += 1) {
    const byte = xml[end] ?? 0;
    if (byte === COLON) from = end + 1;
    else if (!isNameByte(byte)) break;
  }
  return xml.toString('latin1', from, end);
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x5f
  );
}

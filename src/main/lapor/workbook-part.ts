import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import type { Limits } from '#main/lapor/limits.ts';

const LESS_THAN = 0x3c;
const COLON = 0x3a;
/** Longer than any name with its namespace prefix in a workbook's parts. */
const NAME_BYTES = 64;
/** Preamble, header, footer and blank rows that a sheet may have beside its reports. */
const OTHER_ROWS = 1_000;

/**
 * Only the cells of a sheet's XML: what stands before and after them (declared size, links, merged cells, rules) is of no
 * use here and costs the workbook library time.
 */
export function onlyCells(xml: Buffer): Buffer {
  const first = xml.indexOf('sheetData');
  const last = xml.lastIndexOf('sheetData');
  if (first < 0 || last <= first) return Buffer.from('<worksheet/>');
  return xml.subarray(xml.lastIndexOf(LESS_THAN, first), xml.indexOf('>', last) + 1);
}

/**
 * Refuses a part that would cost the workbook library more than it is worth, before it sees it: `baris-terlalu-banyak`,
 * `memori-habis` for too many cells or shared texts, `berkas-rusak` for a link among the cells, where none belongs: it may
 * claim to cover seventeen billion of them.
 */
export function checkPart(xml: Buffer, limits: Pick<Limits, 'rows' | 'cells'>): void {
  let rows = 0;
  let things = 0;
  for (let at = xml.indexOf(LESS_THAN); at >= 0; at = xml.indexOf(LESS_THAN, at + 1)) {
    const name = tagName(xml, at + 1);
    if (name === null || name === 'hyperlink') throw new LaporFileError('berkas-rusak');
    if (name === 'row') rows += 1;
    else if (name === 'c' || name === 'si') things += 1;
  }
  if (rows > limits.rows + OTHER_ROWS)
    throw new LaporFileError('baris-terlalu-banyak', { limit: limits.rows });
  if (things > limits.cells) throw new LaporFileError('memori-habis', { limit: limits.cells });
}

/** The local name of the tag that opens here, `row` for `<x:row r="1">`; '' for a closing one; null when it has no end. */
function tagName(xml: Buffer, start: number): string | null {
  let from = start;
  for (let end = start; end < start + NAME_BYTES; end += 1) {
    const byte = xml[end] ?? 0;
    if (byte === COLON) from = end + 1;
    else if (!isNameByte(byte)) return xml.toString('latin1', from, end);
  }
  return null;
}

function isNameByte(byte: number): boolean {
  return (
    (byte >= 0x61 && byte <= 0x7a) ||
    (byte >= 0x41 && byte <= 0x5a) ||
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x5f
  );
}

import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

/** The records of a sheet's values, by their number in BIFF 2 to 8: the same thing has another number in older versions. */
const CONTINUE = 0x003c;
const FORMULAS: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
/** Texts that may go on in records of their own: shared ones, those of formulas, those of cells. */
const LONG_TEXTS: ReadonlySet<number> = new Set([0x00fc, 0x0007, 0x0207, 0x0004, 0x0204, 0x00d6]);
const OTHERS: ReadonlySet<number> = new Set([
  // Where the workbook, its sheets and their lists begin and end; which code page and which calendar; passwords.
  ...[0x0009, 0x0209, 0x0409, 0x0809, 0x000a, 0x0085, 0x0042, 0x0022, 0x002f],
  // How cells show their numbers.
  ...[0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0],
  // Cells: whole and other numbers, several in a row, truth values and errors, shared texts.
  ...[0x0002, 0x0003, 0x0203, 0x027e, 0x00bd, 0x0005, 0x0205, 0x00fd],
]);
/** Which cell is selected: a record that every reader passes over. */
const SELECTION = 0x001d;

const HEADER_BYTES = 4;
/** Of a formula: its cell, the value it had, its flags; behind them stand the tokens, their length first. */
const FORMULA_VALUE_BYTES = 16;
const LEAST_FORMULA_BYTES = 22;

/**
 * A copy of a BIFF stream in which only the records of values are left as they were; the others keep their place and
 * length but say nothing. Formulas keep the value they had and lose their tokens. The workbook library would parse links
 * over four billion cells, formulas that never end and pictures; none of them is of use here.
 *
 * Throws `berkas-rusak` for a formula that is cut.
 */
export function onlyValues(stream: Buffer): Buffer {
  const bytes = Buffer.from(stream);
  let continues = false;
  for (let at = 0; at + HEADER_BYTES <= bytes.length; ) {
    const kind = bytes.readUInt16LE(at);
    const start = at + HEADER_BYTES;
    const end = start + bytes.readUInt16LE(at + 2);
    if (kind !== CONTINUE) continues = LONG_TEXTS.has(kind);
    if (FORMULAS.has(kind)) dropTokens(bytes, start, end);
    else if (!continues && !OTHERS.has(kind)) bytes.writeUInt16LE(SELECTION, at);
    at = end;
  }
  return bytes;
}

function dropTokens(bytes: Buffer, start: number, end: number): void {
  if (end > bytes.length || end - start < LEAST_FORMULA_BYTES) throw new LaporFileError('berkas-rusak');
  bytes.fill(0, start + FORMULA_VALUE_BYTES, end);
}

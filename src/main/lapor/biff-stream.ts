import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

/**
 * The records of a sheet's values, by their number in BIFF 2 to 8 (older versions have other numbers for the same thing),
 * each with the least number of bytes that it has. What is shorter the workbook library would read past its end.
 */
const LEAST_BYTES: ReadonlyMap<number, number> = new Map([
  // Where workbook and sheets begin and end, and the list of the sheets.
  ...([
    [0x0009, 4],
    [0x0209, 4],
    [0x0409, 4],
    [0x0809, 4],
    [0x000a, 0],
    [0x0085, 7],
  ] as const),
  // Code page, calendar, password.
  ...([
    [0x0042, 2],
    [0x0022, 2],
    [0x002f, 2],
  ] as const),
  // How cells show their numbers.
  ...([
    [0x001e, 1],
    [0x041e, 4],
    [0x0043, 4],
    [0x0243, 12],
    [0x0443, 12],
    [0x00e0, 16],
  ] as const),
  // Numbers, several numbers in a row, truth values and errors.
  ...([
    [0x0002, 9],
    [0x0003, 15],
    [0x0203, 14],
    [0x027e, 10],
    [0x00bd, 12],
    [0x0005, 9],
    [0x0205, 8],
  ] as const),
  // Formulas and the texts that they gave.
  ...([
    [0x0006, 22],
    [0x0206, 22],
    [0x0406, 22],
    [0x0007, 2],
    [0x0207, 2],
  ] as const),
  // Texts of cells, texts that cells share, cells with a shared text.
  ...([
    [0x0004, 8],
    [0x0204, 8],
    [0x00d6, 8],
    [0x00fc, 8],
    [0x00fd, 10],
  ] as const),
]);
const FORMULAS: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
/** Texts that may go on in further records. */
const LONG_TEXTS: ReadonlySet<number> = new Set([0x0007, 0x0207, 0x0004, 0x0204, 0x00d6, 0x00fc]);
const BEGINS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const ENDS = 0x000a;
const CONTINUE = 0x003c;
/** Which cell is selected: a record that every reader passes over. */
const SELECTION = 0x001d;

const HEADER_BYTES = 4;
/** Of a formula: its cell, the value it had, its flags; behind them stand the tokens, their length first. */
const FORMULA_VALUE_BYTES = 16;

/**
 * A copy of a BIFF stream in which only the records of values are left as they were; the others keep their place and
 * length but say nothing. Formulas keep the value they had and lose their tokens. The workbook library would follow links
 * over four billion cells, formulas that never end, and pictures; none of them is of use here. What
 * stands behind the last end is not looked at, here or by the library.
 *
 * Throws `berkas-rusak` for a record that is cut, and for what is no such stream: the library would try it as a zip or a text.
 */
export function onlyValues(stream: Buffer): Buffer {
  if (stream.length < HEADER_BYTES || !BEGINS.has(stream.readUInt16LE(0)))
    throw new LaporFileError('berkas-rusak');
  const bytes = Buffer.from(stream);
  let depth = 0;
  let continues = false;
  for (let at = 0; at + HEADER_BYTES <= bytes.length; ) {
    const kind = bytes.readUInt16LE(at);
    if (BEGINS.has(kind)) depth += 1;
    else if (depth === 0) break;
    if (kind === ENDS) depth -= 1;
    const start = at + HEADER_BYTES;
    const end = start + bytes.readUInt16LE(at + 2);
    if (kind !== CONTINUE) continues = LONG_TEXTS.has(kind);
    const least = kind === CONTINUE && continues ? 0 : LEAST_BYTES.get(kind);
    if (least === undefined) bytes.writeUInt16LE(SELECTION, at);
    else if (end > bytes.length || end - start < least) throw new LaporFileError('berkas-rusak');
    if (FORMULAS.has(kind)) bytes.fill(0, start + FORMULA_VALUE_BYTES, end);
    at = end;
  }
  return bytes;
}

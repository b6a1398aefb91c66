import { type CellObject, CFB, type ParsingOptions, read, SSF, type WorkBook } from '@e965/xlsx';
import { onlyValues } from '#main/lapor/biff-stream.ts';
import { isCompoundFile, openCompoundFile } from '#main/lapor/compound-file.ts';
import { excelSerialText } from '#main/lapor/excel-serial.ts';
import { LaporFileError, notAnExport } from '#main/lapor/lapor-file-error.ts';
import type { Limits } from '#main/lapor/limits.ts';
import type { Cell, Table, TableRow } from '#main/lapor/table-row.ts';
import { checkPart, onlyCells } from '#main/lapor/workbook-part.ts';

type WorkbookLimits = Pick<Limits, 'rows' | 'columns' | 'cells'>;

/**
 * Values only: formulas are neither kept nor evaluated, macros not looked at. Number formats tell dates from numbers. The
 * library writes into the options it is given, so that each call gets a copy.
 */
const OPTIONS: ParsingOptions = {
  type: 'buffer',
  dense: true,
  sheets: 0,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
};

/** The parts a sheet is read from; with others the library may take the file for another format. */
const USED_PART = /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/(?!worksheets\/_rels\/).+)$/iu;
const WORKBOOK_PART = /^xl\/workbook\d*\.xml$/iu;
/** Whatever a workbook calls its sheets, they are none of these. */
const NO_SHEET =
  /^(?:\[content_types\]\.xml|.*\.rels|xl\/(?:workbook\d*|styles|sharedstrings|metadata)\.xml)$/iu;
const EXCELS_OWN_FORMATS: Readonly<Record<string, string>> = { ...SSF.get_table() };
const LAST_ROW = 1_048_575;

/** What Excel shows for its error values, by their number in the file. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/**
 * The first sheet of an XLSX workbook from its measured parts. The library gets a zip made of them, never the user's: it
 * would believe other sizes than the ones that were checked.
 *
 * Throws `bukan-ekspor-lapor` when the parts are no workbook, `berkas-rusak` and the limits' own codes.
 */
export function readXlsx(parts: ReadonlyMap<string, Buffer>, limits: WorkbookLimits): Table {
  const used = [...parts].filter(([name]) => USED_PART.test(name));
  if (!used.some(([name]) => WORKBOOK_PART.test(name))) throw notAnExport();
  const slim = used.map(([name, content]): [string, Buffer] => {
    const part = NO_SHEET.test(name) ? content : onlyCells(content);
    checkPart(part, limits);
    return [name, part];
  });
  return firstSheet(
    parse(() => read(zipOf(slim), { ...OPTIONS })),
    limits,
  );
}

/**
 * The first sheet of a BIFF workbook (.xls), in its container or, as of Excel 2 to 4, without one.
 * Throws `berkas-terenkripsi` for a workbook with a password (also an XLSX one, which is wrapped alike),
 * `bukan-ekspor-lapor` for a container of something else, and `berkas-rusak`.
 */
export function readXls(bytes: Buffer, limits: WorkbookLimits): Table {
  const stream = isCompoundFile(bytes) ? workbookStream(bytes) : bytes;
  forgetFormats();
  return firstSheet(
    parse(() => read(onlyValues(stream), { ...OPTIONS })),
    limits,
  );
}

/** The stream of records within a compound file. */
function workbookStream(bytes: Buffer): Buffer {
  const container = openCompoundFile(bytes);
  if (container.stream('EncryptedPackage') !== null) throw new LaporFileError('berkas-terenkripsi');
  const stream = container.stream('Workbook') ?? container.stream('Book');
  if (stream === null) throw notAnExport();
  return stream;
}

/** The library keeps the number formats of the BIFF workbook before: a date there may be none here. */
function forgetFormats(): void {
  const formats: Record<string, string> = SSF.get_table();
  for (const number of Object.keys(formats)) delete formats[number];
  Object.assign(formats, EXCELS_OWN_FORMATS);
}

function zipOf(parts: readonly (readonly [string, Buffer])[]): Buffer {
  const container: unknown = CFB.utils.cfb_new();
  for (const [name, content] of parts) CFB.utils.cfb_add(container, name, content, { unsafe: true });
  return CFB.write(container, { type: 'buffer', fileType: 'zip' });
}

/** Whatever the library throws is about the file; its words are in English and not kept. */
function parse<T>(readIt: () => T): T {
  try {
    return readIt();
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/iu.test(error.message);
    throw new LaporFileError(locked ? 'berkas-terenkripsi' : 'berkas-rusak', {}, error);
  }
}

function firstSheet(book: WorkBook, limits: WorkbookLimits): Table {
  const name = book.SheetNames[0];
  const sheet = name === undefined ? undefined : book.Sheets[name];
  // The library leaves a sheet out that it could not read to the end.
  if (sheet === undefined) throw new LaporFileError('berkas-rusak');
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const data: readonly (readonly CellObject[])[] = sheet['!data'] ?? [];
  const places = placesOf(data);
  return {
    rows: sheetRows(data, places, date1904, limits.columns),
    total: places.length,
    date1904,
    strictWidth: false,
  };
}

/** Where there are rows: a cell may claim to stand in row four billion, so the gaps are not walked through. */
function placesOf(data: readonly unknown[]): readonly number[] {
  const places = Object.keys(data).map(Number);
  if (places.some((place) => !(place >= 0 && place <= LAST_ROW))) throw new LaporFileError('berkas-rusak');
  return places;
}

function* sheetRows(
  data: readonly (readonly CellObject[])[],
  places: readonly number[],
  date1904: boolean,
  columns: number,
): Iterable<TableRow> {
  for (const [index, place] of places.entries()) {
    const cells = data[place] ?? [];
    if (cells.length > columns) throw new LaporFileError('kolom-terlalu-banyak', { limit: columns });
    yield { row: place + 1, cells: Array.from(cells, (cell) => cellOf(cell, date1904)), done: index + 1 };
  }
}

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell {
  const value = cell?.v;
  if (cell === undefined || value === undefined) return null;
  if (cell.t === 'e') return ERRORS[Number(value)] ?? '#ERROR!';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(value);
  const dated = typeof cell.z === 'string' && SSF.is_date(cell.z) ? excelSerialText(value, date1904) : null;
  return dated ?? (Number.isFinite(value) ? value : String(value));
}

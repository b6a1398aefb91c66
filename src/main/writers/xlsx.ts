import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { dayNumberOf, isCivilDate } from '#domain/deadline/civil-date.ts';
import type { Cell, Column, ColumnKind, Row, Table } from '#domain/report/table.ts';
import { neutralCell } from '#main/writers/neutral-cell.ts';
import { sheetNames } from '#main/writers/sheet-names.ts';
import { columnStyles } from '#main/writers/xlsx-column-styles.ts';
import { FONT, PAGE } from '#main/writers/xlsx-page.ts';
import { rowHeight } from '#main/writers/xlsx-row-height.ts';
import { LONGEST_TEXT, xlsxText } from '#main/writers/xlsx-text.ts';

/** A cell as the library takes it: a bare value has no style of its own. */
type SheetCell = CellObject | string | number | null;
type SheetRow = SheetCell[];

const FORMATS = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.0',
  percent: '0.0%',
  date: 'dd/mm/yyyy',
} as const satisfies Record<ColumnKind, string>;

const TITLE = { ...FONT, fontWeight: 'bold', fontSize: 14, height: 21 } as const;
const BODY = { ...FONT, alignVertical: 'top' } as const;
const TOTAL = { ...BODY, fontWeight: 'bold', backgroundColor: '#eeeeee' } as const;
const HEADING = {
  ...FONT,
  fontWeight: 'bold',
  backgroundColor: '#d9e2ef',
  alignVertical: 'center',
  wrap: true,
} as const;

/** Bold letters take about one character more in every column. */
const BOLDER = 1;

/** Day 0 of the program is serial number 25,569 of Excel. */
const UNIX_EPOCH_SERIAL = 25_569;
/** Before it programs differ: Excel counts a 29 February 1900 that never was. */
const FIRST_SAFE_DATE = '1900-03-01';

/**
 * The tables as one XLSX workbook, a sheet each: title, notes, a heading row that stays in view, rows, total, footnotes.
 * Text is written as text and never as a formula; one longer than a cell holds is cut and a footnote says so. Dates are
 * dates, percentages numbers shown as percent. A number that is not finite counts as null.
 */
export async function writeXlsx(tables: readonly Table[]): Promise<Uint8Array> {
  const names = sheetNames(tables.map((table) => table.name));
  const sheets = tables.map((table, index) => ({
    sheet: names[index] ?? table.name,
    data: sheetRows(table),
    columns: table.columns.map(({ width }) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: headRows(table).length,
    stickyColumnsCount: table.keyColumns,
  }));
  return writeExcelFile(sheets, { features: [PAGE, columnStyles()] }).toBuffer();
}

function sheetRows(table: Table): SheetRow[] {
  const { columns, totalRow } = table;
  const total = totalRow === undefined ? [] : [styledRow(totalRow, columns, TOTAL)];
  const footnotes = [...table.footnotes, ...cutNote(table)].map(lineRow);
  return [...headRows(table), ...bodyRows(table), ...total, ...footnotes];
}

function headRows({ title, notes, columns }: Table): SheetRow[] {
  const headings = columns.map(
    ({ heading, kind }): CellObject => ({ ...textCell(heading), ...HEADING, align: alignOf(kind) }),
  );
  const height = rowHeight(
    columns.map((column) => column.heading),
    columns.map((column) => ({ ...column, width: column.width - BOLDER })),
  );
  return [[{ ...textCell(title), ...TITLE }], ...notes.map(lineRow), withHeight(headings, height)];
}

/** The first row carries the style of each column; later cells of the same kind take it from there (`columnStyles`). */
function bodyRows({ columns, rows }: Table): SheetRow[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const carries = columns.map((column, index) => bareValue(first[index] ?? null, column) !== undefined);
  const bodyCell = (cell: Cell, column: Column, index: number): SheetCell => {
    const bare = carries[index] === true ? bareValue(cell, column) : undefined;
    return bare === undefined ? styledCell(cell, column, BODY) : bare;
  };
  return [
    styledRow(first, columns, BODY),
    ...others.map((row) =>
      withHeight(
        columns.map((column, index) => bodyCell(row[index] ?? null, column, index)),
        rowHeight(row, columns),
      ),
    ),
  ];
}

function styledRow(row: Row, columns: readonly Column[], style: Partial<CellObject>): SheetRow {
  const cells = columns.map((column, index) => styledCell(row[index] ?? null, column, style));
  return withHeight(cells, rowHeight(row, columns));
}

function lineRow(line: string): SheetRow {
  return [{ ...FONT, ...textCell(line) }];
}

/** The library takes the height of a row from any of its cells that is an object. */
function withHeight(cells: SheetRow, height: number | undefined): SheetRow {
  if (height === undefined) return cells;
  const bearer = cells.findIndex((cell) => cell !== null);
  return cells.map((cell, index) => {
    if (index !== bearer || cell === null) return cell;
    return typeof cell === 'object' ? { ...cell, height } : { value: cell, height };
  });
}

/** The value a cell of the column's own kind has in the file; undefined when it needs a style of its own. */
function bareValue(cell: Cell, { kind, whenNull }: Column): string | number | null | undefined {
  if (cell === null) return whenNull === undefined ? null : undefined;
  if (typeof cell === 'number')
    return kind === 'text' || kind === 'date' || !Number.isFinite(cell) ? undefined : cell;
  if (typeof cell !== 'string') return undefined;
  if (kind === 'date') return dateSerial(cell) ?? undefined;
  return kind === 'text' ? xlsxText(cell) : undefined;
}

function styledCell(cell: Cell, column: Column, style: Partial<CellObject>): CellObject {
  const { kind, value } =
    typeof cell === 'object' && cell !== null ? cell : { kind: column.kind, value: cell };
  const align = alignOf(kind);
  if (typeof value === 'string') {
    const serial = kind === 'date' ? dateSerial(value) : null;
    return serial === null
      ? { ...style, ...textCell(value), wrap: true }
      : { ...style, ...numberCell(serial, 'date'), align };
  }
  if (value !== null && Number.isFinite(value)) {
    return { ...style, ...numberCell(value, kind === 'text' ? 'decimal' : kind), align };
  }
  if (column.whenNull !== undefined) return { ...style, ...textCell(column.whenNull), align };
  return kind === 'text'
    ? { ...style, type: String, format: FORMATS.text, wrap: true }
    : { ...style, ...numberCell(null, kind), align };
}

function textCell(text: string): CellObject {
  return { type: String, value: xlsxText(text), format: FORMATS.text };
}

function numberCell(value: number | null, kind: Exclude<ColumnKind, 'text'>): CellObject {
  return { type: Number, format: FORMATS[kind], ...(value === null ? {} : { value }) };
}

/** The serial number of a `YYYY-MM-DD`; null when the text is no date or one that spreadsheets disagree on. */
function dateSerial(text: string): number | null {
  return isCivilDate(text) && text >= FIRST_SAFE_DATE ? dayNumberOf(text) + UNIX_EPOCH_SERIAL : null;
}

function alignOf(kind: ColumnKind): 'left' | 'right' {
  return kind === 'text' || kind === 'date' ? 'left' : 'right';
}

function cutNote({ rows }: Table): readonly string[] {
  const isCut = (cell: Cell): boolean =>
    typeof cell === 'string' && cell.length >= LONGEST_TEXT && neutralCell(cell).length > LONGEST_TEXT;
  const count = rows.reduce((sum, row) => sum + row.filter(isCut).length, 0);
  return count === 0 ? [] : [`${count} sel dipotong karena melebihi 32.767 karakter.`];
}

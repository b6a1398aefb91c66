import type { LaporFormat } from '#main/lapor/file-facts.ts';

/**
 * One cell as a reader found it. `text` is what a person sees; `serial` is the number of a cell that holds a number, a date
 * or a time (Excel's day count of the 1900 system, already moved there from the 1904 one); `isDate` when the cell's format
 * says that the number is a date or a time.
 */
export type RawCell = { readonly text: string; readonly serial?: number; readonly isDate?: boolean };

/** One row of a table, by column; `row` as the spreadsheet numbers it (in CSV and JSON the record, from 1). */
export type RawRow = { readonly row: number; readonly cells: readonly (RawCell | null)[] };

/** A file as a table of raw rows: every format comes down to this, and one module gives the rows their meaning. */
export type RawTable = { readonly format: LaporFormat; readonly rows: Iterable<RawRow> | AsyncIterable<RawRow> };

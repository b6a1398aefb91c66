/** A cell as its file holds it: a number only where a workbook has one. */
export type Cell = string | number | null;

/** A row of a table with its number as the user sees it, from 1; `done` counts towards the table's `total`. */
export type TableRow = { readonly row: number; readonly cells: readonly Cell[]; readonly done: number };

/** Rows in the order of the file, read as they are asked for. */
export type Table = {
  readonly rows: Iterable<TableRow>;
  /** The end of `done`, in whatever the reader counts. */
  readonly total: number;
  /** Excel's numbers count days from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** A row must have as many cells as there are headings: so it is in CSV, where an unquoted comma shifts the rest. */
  readonly strictWidth: boolean;
};

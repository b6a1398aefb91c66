import type { CivilDate } from '#domain/kernel/instant.ts';

/** How the figures of a column are written: a percent is a fraction 0 to 1, a date is a `YYYY-MM-DD`. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'percent' | 'date';

export type Column = {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  /** What a null cell shows on paper; blank unless said. */
  readonly whenNull?: string;
};

/** A figure in a column that mixes kinds. */
type Figure = { readonly kind: ColumnKind; readonly value: number | null };

/** A cell: a text, a number, a `YYYY-MM-DD` in a date column, a figure of another kind, or nothing. */
export type Cell = string | CivilDate | number | Figure | null;
export type Row = readonly Cell[];

/** A sheet without a file format. Each row has one cell per column. */
export type Table = {
  /** The name of the sheet. */
  readonly name: string;
  readonly title: string;
  /** Lines between the title and the headings. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  /** How many leading columns say what a row is about; they stay in view and are printed on every page. */
  readonly keyColumns: number;
  readonly rows: readonly Row[];
  readonly totalRow?: Row;
  /** Lines below the table. */
  readonly footnotes: readonly string[];
};

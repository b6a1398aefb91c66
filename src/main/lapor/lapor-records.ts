import type { Layout } from '#main/lapor/heading-layout.ts';
import type { Preamble } from '#main/lapor/preamble.ts';
import type { Cell } from '#main/lapor/table-row.ts';

/** One row of a file with the layout that its cells follow. */
export type LaporRecord = {
  readonly row: number;
  readonly layout: Layout;
  readonly cells: readonly Cell[];
  readonly done: number;
};

/** The rows below the headings of a file, and what is known of the file around them. */
export type LaporRecords = {
  readonly records: Iterable<LaporRecord>;
  readonly total: number;
  readonly date1904: boolean;
  readonly strictWidth: boolean;
  /** Every record is a report, as in JSON; in a table there are also footers and blank rows. */
  readonly onlyReports: boolean;
  readonly preamble: Preamble;
  /** The headings met so far, as the file writes them. */
  readonly headings: () => readonly string[];
};

import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
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
  /** The layouts met so far: one in a table, as many as there are shapes of objects in JSON. */
  readonly layouts: () => readonly Layout[];
};

export function notAnExport(missing: string | null): LaporFileError {
  return missing === null || missing === 'Tracking ID'
    ? new LaporFileError('bukan-ekspor-lapor')
    : new LaporFileError('kolom-wajib-tidak-ada', { column: missing });
}

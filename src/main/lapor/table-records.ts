import { headingText, type Layout, layoutOf, neededHeading } from '#main/lapor/heading-layout.ts';
import { type NeededHeading, notAnExport } from '#main/lapor/lapor-file-error.ts';
import { headingKey } from '#main/lapor/lapor-headings.ts';
import type { LaporRecord, LaporRecords } from '#main/lapor/lapor-records.ts';
import { readPreamble } from '#main/lapor/preamble.ts';
import type { Cell, Table, TableRow } from '#main/lapor/table-row.ts';

/** The headings stand within the first rows; LAPOR's own export has them at about row 11. */
const HEADER_SEARCH_ROWS = 60;

type Header = {
  readonly cells: readonly Cell[];
  readonly layout: Layout;
  readonly above: readonly TableRow[];
};

/**
 * The records of a table: those below its row of headings, which is the first row that names the number (`Tracking ID`,
 * or `id` in the open data) and `Tanggal Laporan Masuk`.
 *
 * Throws `bukan-ekspor-lapor` when there is none, and whatever reading the rows throws.
 */
export function tableRecords(table: Table): LaporRecords {
  const rows = table.rows[Symbol.iterator]();
  const header = findHeader(rows);
  const headings = header.cells.map(headingText);
  return {
    records: withLayout(rows, header.layout),
    total: table.total,
    date1904: table.date1904,
    strictWidth: table.strictWidth,
    onlyReports: false,
    preamble: readPreamble(
      header.above.map(({ cells }) => cells),
      table.date1904,
    ),
    headings: () => headings,
  };
}

function findHeader(rows: Iterator<TableRow>): Header {
  const above: TableRow[] = [];
  let missing: NeededHeading = 'Tracking ID';
  while (above.length < HEADER_SEARCH_ROWS) {
    const next = rows.next();
    if (next.done === true) break;
    const { cells } = next.value;
    const layout = layoutOf(cells);
    const needed = neededHeading(layout);
    if (needed === null) return { cells, layout, above };
    if (headingKey(headingText(cells[0])) === 'trackingid') missing = needed;
    above.push(next.value);
  }
  throw notAnExport(missing);
}

function* withLayout(rows: Iterator<TableRow>, layout: Layout): Iterable<LaporRecord> {
  for (let next = rows.next(); next.done !== true; next = rows.next()) yield { ...next.value, layout };
}

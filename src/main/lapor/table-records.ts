import { type Layout, layoutOf } from '#main/lapor/heading-layout.ts';
import { headingKey } from '#main/lapor/lapor-headings.ts';
import { type LaporRecord, type LaporRecords, notAnExport } from '#main/lapor/lapor-records.ts';
import { readPreamble } from '#main/lapor/preamble.ts';
import type { Table, TableRow } from '#main/lapor/table-row.ts';

/** The headings stand within the first rows; LAPOR's own export has them at about row 11. */
const HEADER_SEARCH_ROWS = 60;

/**
 * The records of a table: those below its row of headings, which is the first row that names the number (`Tracking ID`,
 * or `id` in the open data) and `Tanggal Laporan Masuk`.
 *
 * Throws `bukan-ekspor-lapor` when there is none, `kolom-wajib-tidak-ada` when a row begins with `Tracking ID` but has no
 * date; and whatever reading the rows throws.
 */
export function tableRecords(table: Table): LaporRecords {
  const rows = table.rows[Symbol.iterator]();
  const above: TableRow[] = [];
  let missing: string | null = null;
  for (let next = rows.next(); next.done !== true && above.length < HEADER_SEARCH_ROWS; next = rows.next()) {
    const found = layoutOf(next.value.cells);
    if (!('missing' in found)) return recordsBelow(table, found, above, rows);
    if (headingKey(String(next.value.cells[0] ?? '')) === 'trackingid') missing ??= found.missing;
    above.push(next.value);
  }
  throw notAnExport(missing);
}

function recordsBelow(
  table: Table,
  layout: Layout,
  above: readonly TableRow[],
  rows: Iterator<TableRow>,
): LaporRecords {
  const { total, date1904, strictWidth } = table;
  return {
    records: withLayout(rows, layout),
    total,
    date1904,
    strictWidth,
    onlyReports: false,
    preamble: readPreamble(
      above.map(({ cells }) => cells),
      date1904,
    ),
    layouts: () => [layout],
  };
}

function* withLayout(rows: Iterator<TableRow>, layout: Layout): Iterable<LaporRecord> {
  for (let next = rows.next(); next.done !== true; next = rows.next()) yield { ...next.value, layout };
}

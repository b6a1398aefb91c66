import { sentenceOf } from '#contract/sentences.ts';
import type { Column, Table } from '#domain/report/table.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { RowProblem } from '#main/lapor/read-row.ts';
import { csvHead, csvRows } from '#main/writers/csv.ts';

const FIXED: readonly Column[] = [
  { heading: 'Baris', kind: 'integer', width: 8 },
  { heading: 'Tracking ID', kind: 'text', width: 14 },
  { heading: 'Alasan', kind: 'text', width: 60 },
  { heading: 'Keterangan', kind: 'text', width: 60 },
];
const ROWS_AT_ONCE = 250;

/**
 * The rows of a file that are not taken, as CSV: where each stands, why in words, and its cells as they may be shown
 * (identity masked).
 */
export async function problemsCsv(problems: readonly RowProblem[]): Promise<Uint8Array<ArrayBuffer>> {
  const headings = await headingsOf(problems);
  const columns = [
    ...FIXED,
    ...headings.map((heading): Column => ({ heading, kind: 'text', width: 24 })),
  ] satisfies Table['columns'];
  const pieces = [csvHead(columns)];
  for (let from = 0; from < problems.length; from += ROWS_AT_ONCE) {
    await breathe();
    pieces.push(
      csvRows(problems.slice(from, from + ROWS_AT_ONCE).map((problem) => rowOf(problem, headings))),
    );
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** Every heading that a problem shows cells of, in the order in which they come up. */
async function headingsOf(problems: readonly RowProblem[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const [index, { cells }] of problems.entries()) {
    if (index % ROWS_AT_ONCE === 0) await breathe();
    for (const heading of Object.keys(cells)) found.add(heading);
  }
  return [...found];
}

function rowOf({ row, trackingId, code, detail, cells }: RowProblem, headings: readonly string[]) {
  const reason = sentenceOf(code, { id: trackingId ?? '-', laporId: trackingId ?? '-' });
  const shown = headings.map((heading) => (Object.hasOwn(cells, heading) ? (cells[heading] ?? null) : null));
  return [row, trackingId, reason, detail === '' ? null : detail, ...shown];
}

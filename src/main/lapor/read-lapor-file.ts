import { duplicateReports } from '#main/lapor/duplicate-reports.ts';
import { fileBytes } from '#main/lapor/file-bytes.ts';
import type { FileFacts } from '#main/lapor/file-facts.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import { headingFacts } from '#main/lapor/lapor-headings.ts';
import type { LaporRecord } from '#main/lapor/lapor-records.ts';
import { DEFAULT_LIMITS, type Limits } from '#main/lapor/limits.ts';
import { type OpenLaporFile, openLaporFile } from '#main/lapor/open-lapor-file.ts';
import { problem, type RecordRules, readRecord } from '#main/lapor/read-record.ts';
import type { ReadRow } from '#main/lapor/read-row.ts';
import { type ReadingGuard, readingGuard } from '#main/lapor/reading-guard.ts';

/** How far reading is, in units of the file's own: only the ratio has a meaning. */
type ReadProgress = { readonly done: number; readonly total: number };

export type ReadOptions = {
  /** The next rows of the file, in its order; reading goes on when the promise is kept. */
  readonly onRows: (rows: readonly ReadRow[]) => void | Promise<void>;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Limits | undefined;
  /** Milliseconds from any fixed point; the program's own clock unless given. */
  readonly clock?: (() => number) | undefined;
};

const ROWS_PER_CHUNK = 500;

/**
 * Reads a LAPOR export: the 2015 open data (CSV, JSON), today's Excel export (.xlsx, also saved as CSV), and what portals
 * name `.xls` (BIFF or an HTML table). Rows are handed over in chunks, each as a report or as a problem with its reason.
 *
 * Rejects with a LaporFileError when the file as a whole is refused; rows handed over before are then to be dropped. With
 * the signal's reason when it is aborted, and with whatever `onRows` throws.
 */
export async function readLaporFile(
  source: { readonly path: string },
  options: ReadOptions,
): Promise<FileFacts> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const guard = readingGuard(options.clock ?? (() => performance.now()), limits.milliseconds, options.signal);
  guard.check();
  const file = await openLaporFile(await fileBytes(source.path, limits.fileBytes), limits, guard);
  const counts = await readRows(file, limits, options, guard);
  const headings = headingFacts(file.source.headings());
  return {
    format: file.format,
    encoding: file.encoding,
    ...counts,
    ...file.source.preamble,
    missingHeadings: headings.missing,
    unknownHeadings: headings.unknown,
  };
}

async function readRows(
  { source, cellCharacters }: OpenLaporFile,
  limits: Limits,
  { onRows, onProgress }: ReadOptions,
  guard: ReadingGuard,
): Promise<Pick<FileFacts, 'rows' | 'problems'>> {
  const rowOf = rowReader({ ...source, cellCharacters });
  let chunk: ReadRow[] = [];
  let seen = 0;
  let rows = 0;
  let problems = 0;
  for (const record of source.records) {
    guard.check();
    const row = rowOf(record);
    seen += 1;
    if (row !== null) {
      chunk.push(row);
      rows += 1;
      problems += row.ok ? 0 : 1;
    }
    if (rows > limits.rows) throw new LaporFileError('baris-terlalu-banyak', { limit: limits.rows });
    if (seen % ROWS_PER_CHUNK > 0) continue;
    await guard.breathe();
    if (chunk.length > 0) await onRows(chunk);
    chunk = [];
    onProgress?.({ done: record.done, total: source.total });
  }
  guard.check();
  if (chunk.length > 0) await onRows(chunk);
  onProgress?.({ done: source.total, total: source.total });
  return { rows, problems };
}

/** Rows one by one; remembers the numbers it has met. */
function rowReader(rules: RecordRules): (record: LaporRecord) => ReadRow | null {
  const repeated = duplicateReports();
  return (record) => {
    const row = readRecord(record, rules);
    if (row === null || !row.ok) return row;
    const fault = repeated(row);
    return fault === null ? row : problem(record, row.laporId, fault);
  };
}

import type { Instant } from '#domain/kernel/instant.ts';
import type { ReportCase } from '#domain/report/report-case.ts';
import type { SummaryRequest } from '#domain/report/summary.ts';
import type { Table } from '#domain/report/table.ts';
import type { CheckedPack } from '#main/desk/sync/check-pack.ts';
import type { FileFacts } from '#main/lapor/file-facts.ts';
import type { ReadRow } from '#main/lapor/read-row.ts';

export type { FileFacts };
export type FileProgress = { readonly done: number; readonly total: number | null };

/** An export to read; `modifiedAt` is the file's own time, in WIB. */
export type LaporFile = { readonly path: string; readonly modifiedAt: Instant };

export type ReadHandlers = {
  readonly onRows: (rows: readonly ReadRow[]) => void;
  readonly onProgress?: (progress: FileProgress) => void;
  readonly signal?: AbortSignal;
};

export type SummaryFormat = 'xlsx' | 'csv';

export type PackChecker = {
  /** A pack, compressed as it came; rejects with a PackError where its steps do not hold. */
  readonly check: (body: Uint8Array) => Promise<CheckedPack>;
  /** What was not answered yet never is. */
  readonly close: () => void;
};

/** The heavy work that must not hold up the desk; the real one runs in worker threads, the tests' in place. */
export type Workers = {
  /** Rejects with a LaporFileError, or with the signal's reason when stopped. */
  readonly readLapor: (file: LaporFile, handlers: ReadHandlers) => Promise<FileFacts>;
  /** Makes ready to check a hub's packs. */
  readonly packs: () => PackChecker;
  /** The summary as a file's bytes; cases may come in pieces so that handing them over blocks nobody. */
  readonly writeSummary: (
    format: SummaryFormat,
    request: SummaryRequest,
    cases: AsyncIterable<readonly ReportCase[]>,
  ) => Promise<Uint8Array>;
  /** The tables of figures of the same summary, without its lists of cases. */
  readonly countSummary: (
    request: SummaryRequest,
    cases: AsyncIterable<readonly ReportCase[]>,
  ) => Promise<readonly Table[]>;
};

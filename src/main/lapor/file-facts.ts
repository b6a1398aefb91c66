import type { Instant } from '#domain/kernel/instant.ts';

export type LaporFormat = 'csv' | 'xlsx' | 'xls' | 'html' | 'json' | 'jsonl';

/** What is known of a file once it was read to its end. */
export type FileFacts = {
  readonly format: LaporFormat;
  /** Rows with a tracking id, good or not. */
  readonly rows: number;
  readonly problems: number;
  /** The preamble's "Tanggal Generate" (WIB); null when the file does not tell. */
  readonly asOf: Instant | null;
  /** The preamble's "Nama Instansi". */
  readonly institution: string | null;
  readonly missingHeadings: readonly string[];
  readonly unknownHeadings: readonly string[];
};

import type { Instant } from '#domain/kernel/instant.ts';
import type { TextEncoding } from '#main/lapor/decode-text.ts';

export type LaporFormat = 'csv' | 'xlsx' | 'xls' | 'html' | 'json' | 'jsonl';

/** What is known of a file once it was read to its end. */
export type FileFacts = {
  readonly format: LaporFormat;
  /** How its text was encoded; null for a workbook. `windows-1252` is a fallback that takes any bytes: worth a look. */
  readonly encoding: TextEncoding | null;
  /** Rows with a tracking id, good or not. */
  readonly rows: number;
  readonly problems: number;
  /** The preamble's "Tanggal Generate" (WIB); null when the file does not tell. */
  readonly asOf: Instant | null;
  /** The preamble's "Nama Instansi". */
  readonly institution: string | null;
  /** LAPOR's headings that the file lacks, and the file's that LAPOR is not known to write. */
  readonly missingHeadings: readonly string[];
  readonly unknownHeadings: readonly string[];
};

import { LARGEST_EXPORT_BYTES } from '#contract/window/largest-export.ts';

/** How much of a file is taken on; each limit has its sentence. */
export type Limits = {
  readonly fileBytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells of a workbook, filled or only formatted: each costs memory before the first row is seen. */
  readonly cells: number;
  readonly cellCharacters: number;
  /** Bytes that the parts of a workbook may unpack to, together. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for each packed one. */
  readonly inflation: number;
  readonly milliseconds: number;
};

/** Five times the largest export seen, on an office PC with 4 GB. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: LARGEST_EXPORT_BYTES,
  rows: 100_000,
  columns: 500,
  cells: 5_000_000,
  cellCharacters: 100_000,
  unpackedBytes: 300 * 1024 * 1024,
  inflation: 200,
  milliseconds: 120_000,
};

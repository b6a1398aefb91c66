import type { FILE_CODES } from '#contract/errors.ts';

/**
 * Why a whole file is refused; the sentence for each stands in `contract/sentences.ts`. Nothing of the file was taken.
 * `bukan-ekspor-lapor`: readable, but not an export we know. `berkas-rusak`: truncated or damaged.
 * `berkas-terenkripsi`: protected by a password. `rasio-kembang`: unpacks to far more than it is (a zip bomb).
 */
export type LaporFileErrorCode = (typeof FILE_CODES)[number];

/** A file that cannot be imported at all: a code of the closed list and the facts its sentence needs. */
export class LaporFileError extends Error {
  override readonly name = 'LaporFileError';
  readonly code: LaporFileErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: LaporFileErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.code = code;
    this.params = params;
  }
}

/** What a library threw about the file's bytes, named: damaged, unless it already says what it is. */
export function asBrokenFile(error: unknown): LaporFileError {
  return error instanceof LaporFileError ? error : new LaporFileError('berkas-rusak', {}, error);
}

/** The headings without which a file is no export. */
export type NeededHeading = 'Tracking ID' | 'Tanggal Laporan Masuk';

/** The file may be anything but an export: a heading that every export has is not there. */
export function notAnExport(column: NeededHeading = 'Tracking ID'): LaporFileError {
  return new LaporFileError('bukan-ekspor-lapor', { column });
}

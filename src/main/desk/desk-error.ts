/** What the desk itself may refuse, apart from what `decide` refuses; the sentence stands in `contract/sentences.ts`. */
export const DESK_ERROR_CODES = [
  'masukan-tidak-sah',
  'perintah-tidak-dikenal',
  'profil-tidak-dikenal',
  'profil-perlu-dipilih',
  'pin-diperlukan',
  'pin-salah',
  'pin-terlalu-lemah',
  'berkas-tidak-terbaca',
  'tujuan-tidak-tertulis',
  'impor-berubah',
  'impor-dibatalkan',
  'tidak-ada-baris',
  'folder-tidak-kosong',
  'bukan-folder-desk',
  'bukan-cadangan',
] as const;
export type DeskErrorCode = (typeof DESK_ERROR_CODES)[number];

/** An expected failure of the desk: a code of the closed list with the facts its sentence needs. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: DeskErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: DeskErrorCode, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.params = params;
  }
}

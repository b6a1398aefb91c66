/**
 * Why a bundle is not taken; nothing of it was applied. `bukan-titipan`: not one of ours. `titipan-lebih-baru`: of a newer
 * program. `titipan-arah-lain`: meant for the other side. `titipan-untuk-lain`: for another device or hub. `titipan-terpotong`:
 * its end is missing. `titipan-rusak`: changed since it was made. `titipan-pengirim-lain`: not signed by whom it names.
 * `titipan-melebihi-batas`: a part larger than any that is made.
 */
export type BundleErrorCode =
  | 'bukan-titipan'
  | 'titipan-lebih-baru'
  | 'titipan-arah-lain'
  | 'titipan-untuk-lain'
  | 'titipan-terpotong'
  | 'titipan-rusak'
  | 'titipan-pengirim-lain'
  | 'titipan-melebihi-batas';

export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly code: BundleErrorCode;

  constructor(code: BundleErrorCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

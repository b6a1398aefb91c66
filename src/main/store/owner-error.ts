/**
 * What talking to a folder's owner may fail with.
 * `pemilik-tak-dikenal`: whoever listens cannot prove that it may read this folder. `sambungan-putus`: the other side
 * went away, or there is none any more. `folder-dipakai`: it is busy with a long command. `pesan-rusak`,
 * `pesan-terlalu-besar`: not what this program says.
 */
export type OwnerErrorCode =
  | 'pemilik-tak-dikenal'
  | 'sambungan-putus'
  | 'folder-dipakai'
  | 'pesan-rusak'
  | 'pesan-terlalu-besar';

export class OwnerError extends Error {
  override readonly name = 'OwnerError';
  readonly code: OwnerErrorCode;

  constructor(code: OwnerErrorCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}

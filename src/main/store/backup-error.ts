/** `bukan-cadangan`: the folder is not a backup of this program. `tujuan-tidak-kosong`: restoring needs an empty place. */
export type BackupErrorCode = 'bukan-cadangan' | 'tujuan-tidak-kosong';

export class BackupError extends Error {
  override readonly name = 'BackupError';
  readonly code: BackupErrorCode;
  readonly path: string;

  constructor(code: BackupErrorCode, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.code = code;
    this.path = path;
  }
}

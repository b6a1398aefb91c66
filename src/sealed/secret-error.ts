/**
 * What the keys and the sealed parts may fail with; the sentence for each lives with the other texts.
 * `segel-rusak`: opened with another key, or changed since it was sealed. `kunci-folder-hilang`, `kunci-folder-rusak`,
 * `kunci-folder-sudah-ada`: about `keys/folder.key`. `pelindung-lain`: that file is protected in another way than asked
 * for. `frasa-sandi-salah`: wrong passphrase. `gantungan-kunci-menolak`: the system's keychain does not give the key back. `lampiran-hilang`, `lampiran-rusak`, `lampiran-terlalu-besar`: attachments.
 */
export type SecretErrorCode =
  | 'segel-rusak'
  | 'kunci-folder-hilang'
  | 'kunci-folder-rusak'
  | 'kunci-folder-sudah-ada'
  | 'pelindung-lain'
  | 'frasa-sandi-salah'
  | 'gantungan-kunci-menolak'
  | 'lampiran-hilang'
  | 'lampiran-rusak'
  | 'lampiran-terlalu-besar';

/** An expected failure of a key or of something sealed; `subject` is a path, a step or a hash, never a secret. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
  readonly code: SecretErrorCode;
  readonly subject: string;

  constructor(code: SecretErrorCode, subject: string, cause?: unknown) {
    super(`${code}: ${subject}`, { cause });
    this.code = code;
    this.subject = subject;
  }
}

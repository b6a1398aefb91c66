/**
 * Why a hub cannot start or go on. `hub-sudah-berjalan`: another hub runs on this folder. `hub-basis-data-lebih-baru`:
 * the tables were made by a newer program; nothing was changed. `hub-basis-data-lama`: PostgreSQL older than 15.
 * `hub-basis-data-gagal`: the database did not start, stop or answer. `hub-folder-tak-terjangkau`: started as root, and
 * the system user that PostgreSQL runs as may not enter the folder. `hub-tanpa-postgresql`: no binaries for this system.
 * `hub-kunci-hilang`: there is a database, but not the key that it is sealed with.
 * `hub-tanpa-tls`: to listen beyond this machine a certificate is needed, or an explicit word that a proxy has one.
 * `hub-port-terpakai`: something else listens there, or it may not be listened on.
 */
export type HubErrorCode =
  | 'hub-sudah-berjalan'
  | 'hub-basis-data-lebih-baru'
  | 'hub-basis-data-lama'
  | 'hub-basis-data-gagal'
  | 'hub-folder-tak-terjangkau'
  | 'hub-tanpa-postgresql'
  | 'hub-kunci-hilang'
  | 'hub-tanpa-tls'
  | 'hub-port-terpakai';

/** An expected failure of a hub, with what it is about. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly code: HubErrorCode;
  readonly detail: string;

  constructor(code: HubErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.code = code;
    this.detail = detail;
  }
}

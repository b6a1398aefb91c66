import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where a hub keeps what it owns: its keys, and the database where it runs one of its own. */
export type HubFolder = {
  readonly root: string;
  /** The 32 bytes that wrap every stream's key; never in the database, never in its backups. */
  readonly masterKey: string;
  /** What the hub shows its own database. */
  readonly password: string;
  /** PostgreSQL's folder, owned by whom it runs as: `data` and its logs. */
  readonly postgres: string;
  readonly data: string;
};

/** The folder of the operating system for a program's data; a service's, where root starts it. */
export function defaultHubFolder(): string {
  switch (process.platform) {
    case 'win32':
      return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Meja Aduan Hub');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Meja Aduan Hub');
    default:
      return process.getuid?.() === 0
        ? '/var/lib/meja-aduan-hub'
        : join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'meja-aduan-hub');
  }
}

/** Makes the folder where it is not there, for nobody else to read. */
export async function hubFolder(root: string): Promise<HubFolder> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const postgres = join(root, 'postgres');
  return {
    root,
    masterKey: join(root, 'hub.key'),
    password: join(root, 'postgres.password'),
    postgres,
    data: join(postgres, 'data'),
  };
}

/** Lets others pass through the folder, without seeing what is in it. */
export async function letPass(root: string): Promise<void> {
  const { mode } = await stat(root);
  await chmod(root, mode | 0o111);
}

/** A secret of 32 bytes from its file, as base64; made where the file is not there and `make` allows it. */
export async function secretIn(path: string, make: boolean): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  if (!make) return null;
  const fresh = `${path}.${process.pid}`;
  const file = await open(fresh, 'w', 0o600);
  try {
    await file.writeFile(`${randomBytes(32).toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
  await syncFolder(dirname(path));
  return (await readFile(path, 'utf8')).trim();
}

/** Makes the name of a new file last; Windows does that by itself and opens no folders. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

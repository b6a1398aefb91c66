import { basename, join } from 'node:path';
import type { Instant } from '#domain/kernel/instant.ts';
import { backupMoment } from '#main/store/backup-label.ts';
import type { Files } from '#main/store/files.ts';

export type BackupInfo = { readonly path: string; readonly madeAt: Instant; readonly bytes: number };

/** When a backup was made, as its name says (WIB), and how many bytes its files have; what it shares counts as its own. */
export async function backupInfo(files: Files, path: string): Promise<BackupInfo> {
  const madeAt = backupMoment(basename(path));
  if (madeAt === null) throw new Error(`${path} is not named like a backup`);
  return { path, madeAt, bytes: await bytesIn(files, path) };
}

async function bytesIn(files: Files, path: string): Promise<number> {
  const shelves = (await files.list(join(path, 'blobs'))).map((shelf) => join(path, 'blobs', shelf));
  let bytes = 0;
  for (const folder of [join(path, 'journal'), join(path, 'keys'), ...shelves]) {
    for (const name of await files.list(folder)) bytes += (await files.size(join(folder, name))) ?? 0;
  }
  return bytes;
}

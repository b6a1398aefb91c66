import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isErrno } from '#main/store/errno.ts';
import type { Files } from '#main/store/files.ts';
import { StoreError, storeErrorFrom } from '#main/store/store-error.ts';

/** On Windows an antivirus or an indexer may hold a new file for a moment: some 2 s of patience, then a clear error. */
const RENAME_WAITS_MS = [10, 20, 50, 100, 200, 400, 600, 700] as const;
const LOCKED = ['EPERM', 'EBUSY', 'EACCES'] as const;
const TEMPORARY = /\.[0-9a-f]{12}\.tmp$/;

/**
 * Replaces a whole file so that, whenever power is cut, the old or the new content is there, never a mix; when it
 * resolves, the new content is on the disk. Writes a temporary file beside it, syncs, renames, syncs the folder.
 * Rejects with a StoreError (`disk-penuh`, `folder-baca-saja`, `berkas-terkunci`, `disk-gagal`); the old file stays.
 */
export async function writeDurably(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeAndSync(files, temporary, bytes);
    await renamePatiently(files, temporary, path);
    await files.syncFolder(dirname(path));
  } catch (error) {
    // The first failure is the one to tell; a temporary file left behind is swept by `removeTemporaries`.
    await files.remove(temporary).catch(() => undefined);
    throw storeErrorFrom(error, path);
  }
}

/** Renames, trying again while another program holds the file; rejects with `berkas-terkunci` after some 2 s. */
export async function renamePatiently(files: Files, from: string, to: string): Promise<void> {
  for (const pause of [...RENAME_WAITS_MS, null]) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      if (!isErrno(error, ...LOCKED)) throw error;
      if (pause === null)
        throw new StoreError('berkas-terkunci', { path: to, errno: error.code, cause: error });
      await wait(pause);
    }
  }
}

/** Removes what `writeDurably` left behind in a folder when power was cut; for its owner, at opening. */
export async function removeTemporaries(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) {
    if (TEMPORARY.test(name)) await files.remove(join(folder, name));
  }
}

async function writeAndSync(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(path);
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

import { dirname, join } from 'node:path';
import { BackupError } from '#main/store/backup-error.ts';
import { type BackupLabel, readLabel } from '#main/store/backup-label.ts';
import { renamePatiently } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import { destroyKeys } from '#main/store/key-files.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { storeErrorFrom } from '#main/store/store-error.ts';

export type Restore = SecretFiles & {
  /** A backup's folder. */
  readonly from: string;
  /** A folder that does not exist, or is empty; its parent exists. */
  readonly into: string;
  /** Streams whose keys were destroyed since, e.g. in the folder used until now: they stay destroyed. */
  readonly erased: Iterable<string>;
};

/**
 * Makes a data folder out of a backup; answers what the backup says of itself. The folder appears whole or not at all.
 * It has no replica id: it takes a new one when it is first opened.
 *
 * @throws BackupError `bukan-cadangan`, `tujuan-tidak-kosong`
 * @throws StoreError `folder-lebih-baru`, and when the disk refuses
 */
export async function restoreBackup({ files, shred, from, into, erased }: Restore): Promise<BackupLabel> {
  try {
    const label = await readLabel(files, from);
    await refuseUnlessEmpty(files, into);
    const partial = `${into}.meja-aduan-restore`;
    await files.removeFolder(partial);
    await copyTree(files, from, partial);
    await destroyKeys({ files, shred }, join(partial, 'keys'), [...erased]);
    await refuseUnlessEmpty(files, into);
    await files.removeFolder(into);
    await renamePatiently(files, partial, into);
    await files.syncFolder(dirname(into));
    return label;
  } catch (error) {
    throw storeErrorFrom(error, into);
  }
}

async function refuseUnlessEmpty(files: Files, folder: string): Promise<void> {
  if ((await files.list(folder)).length > 0) throw new BackupError('tujuan-tidak-kosong', folder);
}

/** Only what belongs to a data folder: `journal/`, `keys/` and the shelves of `blobs/`. */
async function copyTree(files: Files, from: string, to: string): Promise<void> {
  const shelves = (await files.list(join(from, 'blobs'))).map((shelf) => join('blobs', shelf));
  for (const part of ['journal', 'keys', 'blobs', ...shelves]) await files.makeFolder(join(to, part));
  for (const part of ['journal', 'keys', ...shelves]) {
    for (const name of await files.list(join(from, part))) {
      await files.copy(join(from, part, name), join(to, part, name));
    }
    await files.syncFolder(join(to, part));
  }
  await files.syncFolder(join(to, 'blobs'));
  await files.syncFolder(to);
}

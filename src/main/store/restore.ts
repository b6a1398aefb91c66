import { dirname, join } from 'node:path';
import { isBlobName, KEY_FILES } from '#main/store/backup-copy.ts';
import { BackupError } from '#main/store/backup-error.ts';
import { type BackupLabel, readLabel } from '#main/store/backup-label.ts';
import { renamePatiently } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import { isJournalFile } from '#main/store/journal-names.ts';
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
  const partial = `${into}.meja-aduan-restore`;
  try {
    const label = await readLabel(files, from);
    await refuseUnlessEmpty(files, into);
    await removePartial({ files, shred }, partial);
    try {
      await copyTree(files, from, partial);
      await destroyKeys({ files, shred }, join(partial, 'keys'), [...erased]);
      await refuseUnlessEmpty(files, into);
      await files.removeFolder(into);
      await renamePatiently(files, partial, into);
    } catch (error) {
      // A half restored folder has keys in it, also of persons who were erased. What cannot be removed now, the next
      // restoring to this place removes; a person is told of the first failure.
      await removePartial({ files, shred }, partial).catch(() => undefined);
      throw error;
    }
    await files.syncFolder(dirname(into));
    return label;
  } catch (error) {
    throw storeErrorFrom(error, into);
  }
}

async function removePartial({ files, shred }: SecretFiles, partial: string): Promise<void> {
  for (const name of await files.list(join(partial, 'keys'))) await shred(join(partial, 'keys', name));
  await files.removeFolder(partial);
}

async function refuseUnlessEmpty(files: Files, folder: string): Promise<void> {
  if ((await files.list(folder)).length > 0) throw new BackupError('tujuan-tidak-kosong', folder);
}

/**
 * Only what belongs to a data folder, by its name: `journal/`, `keys/` and the shelves of `blobs/`. A backup may have come
 * from anywhere.
 */
async function copyTree(files: Files, from: string, to: string): Promise<void> {
  const shelves = (await files.list(join(from, 'blobs'))).filter((name) => /^[0-9a-f]{2}$/.test(name));
  await files.makeFolder(join(to, 'blobs'));
  await copyPart(files, join(from, 'journal'), join(to, 'journal'), isJournalFile);
  await copyPart(files, join(from, 'keys'), join(to, 'keys'), (name) => KEY_FILES.includes(name));
  for (const shelf of shelves) {
    await copyPart(files, join(from, 'blobs', shelf), join(to, 'blobs', shelf), isBlobName);
  }
  await files.syncFolder(join(to, 'blobs'));
  await files.syncFolder(to);
}

async function copyPart(
  files: Files,
  from: string,
  to: string,
  belongs: (name: string) => boolean,
): Promise<void> {
  await files.makeFolder(to);
  for (const name of (await files.list(from)).filter(belongs)) {
    const path = join(from, name);
    if (!(await files.isPlainFile(path))) throw new BackupError('bukan-cadangan', path);
    await files.copy(path, join(to, name));
  }
  await files.syncFolder(to);
}

import { dirname, join } from 'node:path';
import type { Instant } from '#domain/kernel/instant.ts';
import { type BackupCopy, copyBlobs, copyJournal, copyKeys } from '#main/store/backup-copy.ts';
import { backupName, backupNames, labelBytes, labelPath } from '#main/store/backup-label.ts';
import { renamePatiently, writeDurably } from '#main/store/durable-file.ts';
import { destroyKeys, dropKeys } from '#main/store/key-files.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { LinkFile } from '#main/store/link-file.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import type { Position } from '#main/store/step-store.ts';
import { storeErrorFrom } from '#main/store/store-error.ts';

const PARTIAL = '.partial';

export type BackupPlace = SecretFiles & {
  /** The data folder. */
  readonly folder: string;
  /** Where backups are kept; `backups/` in the data folder unless given. */
  readonly to?: string;
};

export type BackupOptions = BackupPlace & {
  /** Lets backups share, among themselves, what never changes; without it each is a full copy. */
  readonly link?: LinkFile;
  /** How many backups stay, the new one among them; at least 1. */
  readonly keep: number;
  /** Names the backup, in the moment's own clock (WIB). */
  readonly now: Instant;
  /** Everything before this point of the journal is on the disk; it may be appended to meanwhile. */
  readonly until: Position;
  readonly keys: Pick<Keyring, 'undisturbed' | 'erased'>;
};

/**
 * Copies journal, keys and blobs (not the picture, which can be made again) into a folder named after the moment, and
 * removes the oldest backups. Answers the path of the new one; a backup that was cut off is not one. Calls for one place,
 * and those of `eraseInBackups`, must not overlap.
 * @throws StoreError when the disk refuses; the backups made before are still there
 */
export async function makeBackup(options: BackupOptions): Promise<string> {
  const { files, keep, keys } = options;
  const root = rootOf(options);
  try {
    await files.makeFolder(root);
    await files.syncFolder(dirname(root));
    await removePartials(options, root);
    const path = await copyAll(options, root);
    await prune(options, root, path, keep);
    await eraseKeys(options, [...keys.erased()]);
    return path;
  } catch (error) {
    throw storeErrorFrom(error, root);
  }
}

/** Paths of the backups, oldest first. */
export async function listBackups(place: BackupPlace): Promise<readonly string[]> {
  const root = rootOf(place);
  return backupNames(await place.files.list(root)).map((name) => join(root, name));
}

/** Destroys the key of a stream in every backup here, and in one that was cut off. Rejects with a StoreError. */
export async function eraseInBackups(place: BackupPlace, stream: string): Promise<void> {
  try {
    await removePartials(place, rootOf(place));
    await eraseKeys(place, [stream]);
  } catch (error) {
    throw storeErrorFrom(error, rootOf(place));
  }
}

/** Destroys the keys of streams that may come back one day, in the same places. Rejects with a StoreError. */
export async function dropInBackups(place: BackupPlace, streams: readonly string[]): Promise<void> {
  try {
    await removePartials(place, rootOf(place));
    await changeKeys(place, streams, dropKeys);
  } catch (error) {
    throw storeErrorFrom(error, rootOf(place));
  }
}

function rootOf({ folder, to }: BackupPlace): string {
  return to ?? join(folder, 'backups');
}

/** Under another name until all of it is on the disk. Keys after the journal: each key it needs is then there. */
async function copyAll(options: BackupOptions, root: string): Promise<string> {
  const { files, folder, link = never, now, until, keys } = options;
  const path = join(root, backupName(now, await files.list(root)));
  const earlier = (await listBackups(options)).at(-1) ?? null;
  const copy: BackupCopy = { files, link, from: folder, to: `${path}${PARTIAL}`, earlier };
  await copyJournal(copy, until);
  await keys.undisturbed(() => copyKeys(copy));
  await copyBlobs(copy);
  await writeDurably(files, labelPath(copy.to), labelBytes({ at: now, position: until }));
  await renamePatiently(files, copy.to, path);
  await files.syncFolder(root);
  return path;
}

const never: LinkFile = () => Promise.resolve(false);

/** The one just made always stays, even if the clock was set back and its name is the oldest. */
async function prune(disk: SecretFiles, root: string, made: string, keep: number): Promise<void> {
  const others = backupNames(await disk.files.list(root))
    .map((name) => join(root, name))
    .filter((path) => path !== made);
  for (const path of others.slice(0, Math.max(0, others.length + 1 - keep)))
    await removeBackup(disk, root, path);
}

/** First it ceases to be a backup: one that lost its keys half way must not be taken for one. */
async function removeBackup(disk: SecretFiles, root: string, path: string): Promise<void> {
  await renamePatiently(disk.files, path, `${path}${PARTIAL}`);
  await disk.files.syncFolder(root);
  await removePartial(disk, `${path}${PARTIAL}`);
}

async function removePartials(disk: SecretFiles, root: string): Promise<void> {
  for (const name of await disk.files.list(root)) {
    if (name.endsWith(PARTIAL)) await removePartial(disk, join(root, name));
  }
}

/** Its keys are overwritten: one of them may be asked to be destroyed later, when this folder is out of reach. */
async function removePartial({ files, shred }: SecretFiles, path: string): Promise<void> {
  for (const name of await files.list(join(path, 'keys'))) await shred(join(path, 'keys', name));
  await files.removeFolder(path);
}

/** Opens the keys of each backup even when its list has these streams: a crash may have come after the list. */
function eraseKeys(place: BackupPlace, streams: readonly string[]): Promise<void> {
  return changeKeys(place, streams, destroyKeys);
}

async function changeKeys(
  place: BackupPlace,
  streams: readonly string[],
  change: typeof destroyKeys,
): Promise<void> {
  const backups = await listBackups(place);
  if (streams.length === 0 || backups.length === 0) return;
  // A backup that was removed must not come back at a power cut: its keys would be those of before.
  await place.files.syncFolder(rootOf(place));
  for (const backup of backups) await change(place, join(backup, 'keys'), streams);
}

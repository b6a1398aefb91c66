import { basename, dirname, join } from 'node:path';
import { renamePatiently, writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import type { Shred } from '#main/store/shred-file.ts';
import { storeErrorFrom } from '#main/store/store-error.ts';

/** The disk, and the way to make what was on it unreadable. */
export type SecretFiles = { readonly files: Files; readonly shred: Shred };

const aside = (path: string): string => `${path}.old`;
const ahead = (path: string): string => `${path}.next`;

/**
 * Replaces a file that holds keys: durable like `writeDurably`, but the old file is kept under another name until the
 * new one is on the disk, so that its bytes can be overwritten. A crash in between is put right by `settleSecretFile`,
 * which therefore stands before every reading. Rejects with a StoreError when the disk refuses.
 */
export async function replaceSecretFile(disk: SecretFiles, path: string, bytes: Uint8Array): Promise<void> {
  const { files, shred } = disk;
  try {
    await writeDurably(files, ahead(path), bytes);
    await renamePatiently(files, path, aside(path));
    await renamePatiently(files, ahead(path), path);
    await files.syncFolder(dirname(path));
    await shred(aside(path));
  } catch (error) {
    throw storeErrorFrom(error, path);
  }
}

/**
 * Finishes or undoes a replacement that was cut off: the file is then whole, old or new. Whatever else is named after it
 * was left half-written, and is overwritten and removed.
 */
export async function settleSecretFile(disk: SecretFiles, path: string): Promise<void> {
  const { files, shred } = disk;
  const folder = dirname(path);
  const names = await files.list(folder);
  const remains = names.filter((name) => name.startsWith(`${basename(path)}.`));
  if (remains.length === 0) return;
  if (!names.includes(basename(path)) && names.includes(basename(aside(path)))) {
    await renamePatiently(files, aside(path), path);
  }
  // What is visible now may not be on the disk yet: until it is, the remains may be the only whole file.
  await files.syncFolder(folder);
  for (const name of remains) await shred(join(folder, name));
}

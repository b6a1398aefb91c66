import { join } from 'node:path';
import type { Files } from '#main/store/files.ts';
import { createFolderKey, openFolderKey, protectionKind } from '#main/store/folder-key.ts';
import type { KeyProtector } from '#main/store/key-protector.ts';
import type { SecretFiles } from '#main/store/secret-file.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** Refuses when a key file is gone (one that is just being replaced stands under another name). */
export async function refuseWithout(files: Files, folder: string, name: string): Promise<void> {
  const names = await files.list(join(folder, 'keys'));
  if (names.some((found) => found.startsWith(name))) return;
  throw new SecretError('kunci-folder-hilang', join(folder, 'keys', name));
}

/** A new folder gets a key; one that has a history but not its keys is never begun anew. */
export async function folderKeyOf({
  files,
  shred,
  folder,
  protector,
}: SecretFiles & { readonly folder: string; readonly protector: KeyProtector }): Promise<Uint8Array> {
  const place = { files, shred, keysFolder: join(folder, 'keys') };
  if ((await files.list(join(folder, 'journal'))).length > 0) {
    await refuseWithout(files, folder, 'folder.key');
  }
  return (await protectionKind(place)) === null
    ? createFolderKey(place, protector)
    : openFolderKey(place, protector);
}

import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from '#main/store/durable-file.ts';
import type { FolderKeyProtection, KeyProtector } from '#main/store/key-protector.ts';
import { replaceSecretFile, type SecretFiles, settleSecretFile } from '#main/store/secret-file.ts';
import { StoreError } from '#main/store/store-error.ts';
import { KEY_BYTES } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

const FORMAT = 1;
const keyFile = z.object({
  format: z.number().int().positive(),
  protection: z.looseObject({ kind: z.string() }),
});

/** Where the folder key stands: `folder.key` in `keysFolder` (`keys/` of the data folder), readable by its owner only. */
export type FolderKeyPlace = SecretFiles & { readonly keysFolder: string };

/**
 * Makes the folder's key, once in the folder's life: everything personal in the folder hangs on it.
 * @throws SecretError `kunci-folder-sudah-ada` when the folder has this key, or keys that were wrapped under one
 */
export async function createFolderKey(place: FolderKeyPlace, protector: KeyProtector): Promise<Uint8Array> {
  const { files, keysFolder } = place;
  await files.makeFolder(keysFolder);
  await settleSecretFile(place, pathIn(place));
  const names = await files.list(keysFolder);
  if (names.some((name) => name === 'folder.key' || name.startsWith('streams.keys'))) {
    throw new SecretError('kunci-folder-sudah-ada', pathIn(place));
  }
  const key = new Uint8Array(randomBytes(KEY_BYTES));
  await writeDurably(files, pathIn(place), await contentOf(key, protector));
  await files.syncFolder(dirname(keysFolder));
  return key;
}

/**
 * The folder's key.
 * @throws SecretError `kunci-folder-hilang`, `kunci-folder-rusak`, `pelindung-lain` (see `protectionKind`), and what the
 * protector throws, e.g. `frasa-sandi-salah`
 * @throws StoreError `folder-lebih-baru` when a newer version of the program wrote the file
 */
export async function openFolderKey(place: FolderKeyPlace, protector: KeyProtector): Promise<Uint8Array> {
  const protection = await protectionIn(place);
  if (protection === null) throw new SecretError('kunci-folder-hilang', pathIn(place));
  if (protection.kind !== protector.kind) throw new SecretError('pelindung-lain', pathIn(place));
  const key = await protector.unwrap(protection);
  if (key.length !== KEY_BYTES) throw new SecretError('kunci-folder-rusak', pathIn(place));
  return key;
}

/** How the folder key is protected, so that the host knows what to ask for; null when the folder has none. */
export async function protectionKind(place: FolderKeyPlace): Promise<string | null> {
  return (await protectionIn(place))?.kind ?? null;
}

/** Protects the same key in another way; the old file's bytes are overwritten. Rejects as `openFolderKey` does. */
export async function changeProtection(
  place: FolderKeyPlace,
  from: KeyProtector,
  to: KeyProtector,
): Promise<void> {
  const key = await openFolderKey(place, from);
  await replaceSecretFile(place, pathIn(place), await contentOf(key, to));
}

function pathIn({ keysFolder }: FolderKeyPlace): string {
  return join(keysFolder, 'folder.key');
}

async function contentOf(key: Uint8Array, protector: KeyProtector): Promise<Uint8Array> {
  const protection = await protector.wrap(key);
  return Buffer.from(`${JSON.stringify({ format: FORMAT, protection }, null, 2)}\n`);
}

async function protectionIn(place: FolderKeyPlace): Promise<FolderKeyProtection | null> {
  const path = pathIn(place);
  await settleSecretFile(place, path);
  if ((await place.files.size(path)) === null) return null;
  const content = keyFile.safeParse(parseJson(await place.files.read(path)));
  if (!content.success) throw new SecretError('kunci-folder-rusak', path, content.error);
  if (content.data.format > FORMAT) {
    throw new StoreError('folder-lebih-baru', { path, detail: `format ${content.data.format}` });
  }
  return content.data.protection;
}

/** Undefined for what is not JSON: the schema then says so. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

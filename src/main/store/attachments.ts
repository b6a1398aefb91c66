import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { removeTemporaries, writeDurably } from '#main/store/durable-file.ts';
import { isErrno } from '#main/store/errno.ts';
import type { Files } from '#main/store/files.ts';
import { storeErrorFrom } from '#main/store/store-error.ts';
import { KEY_ID_BYTES, keyIdOf, openBox, sealBox } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

const CONTEXT = 'attachment';
const HASH = /^[0-9a-f]{64}$/;

/** Largest file a case takes: 25 MB. */
export const LARGEST_ATTACHMENT_BYTES = 25 * 1024 * 1024;
/** The same as it lies sealed on the disk: some bytes more. */
export const LARGEST_BLOB_BYTES = LARGEST_ATTACHMENT_BYTES + 1024;

/** Photos, scans and letters, each sealed under its complaint's key. */
export type Attachments = {
  /**
   * Keeps the content (bytes, or the path of a file to read) and resolves when it is on the disk, so that the event
   * that names it may be written. `hash`: SHA-256 of the file (the key's id, then the sealed content), hex; `size`: bytes of the content itself.
   * Rejects with `lampiran-terlalu-besar`, or a StoreError when the disk refuses.
   */
  readonly put: (
    content: Uint8Array | string,
    key: Uint8Array,
  ) => Promise<{ readonly hash: string; readonly size: number }>;
  /** The content. Rejects with `lampiran-hilang`, `lampiran-rusak` (its bytes changed) or `segel-rusak` (another key). */
  readonly get: (hash: string, key: Uint8Array) => Promise<Uint8Array>;
  /** The blob as it lies on the disk, for a hub; null when it is not there. */
  readonly sealedBytes: (hash: string) => Promise<Uint8Array | null>;
  /** Keeps a blob that came from a hub, durably; false, and nothing is kept, when its bytes are not those of its name. */
  readonly keepSealed: (hash: string, bytes: Uint8Array) => Promise<boolean>;
  /** Removes the blob; no error when it is not there. */
  readonly remove: (hash: string) => Promise<void>;
  /** The hashes of all blobs, sorted. */
  readonly list: () => Promise<readonly string[]>;
  /**
   * Removes the blobs that no event names, and half-written ones: what a crash between a blob and its event leaves
   * behind. Only while nothing is being put. Answers how many blobs went.
   */
  readonly sweep: (named: ReadonlySet<string>) => Promise<number>;
};

export type AttachmentsOptions = {
  readonly files: Files;
  /** `blobs/` in the data folder; made when the first attachment comes. */
  readonly folder: string;
  /** Largest content accepted, in bytes. */
  readonly maxBytes: number;
};

/** The attachments in a folder, as `<first two digits>/<hash>`. */
export function attachmentsIn({ files, folder, maxBytes }: AttachmentsOptions): Attachments {
  const list = async (): Promise<readonly string[]> => {
    const shelves = await files.list(folder);
    const names = await Promise.all(shelves.map((shelf) => files.list(join(folder, shelf))));
    return names.flat().filter((name) => HASH.test(name));
  };
  return {
    put: async (content, key) => {
      const plain = typeof content === 'string' ? await readAtMost(files, content, maxBytes) : content;
      if (plain.length > maxBytes) throw new SecretError('lampiran-terlalu-besar', String(plain.length));
      const box = Buffer.concat([Buffer.from(keyIdOf(key), 'hex'), sealBox(key, plain, CONTEXT)]);
      const hash = hashOf(box);
      await keep(files, folder, hash, box);
      return { hash, size: plain.length };
    },
    get: async (hash, key) => {
      const box = await readBlob(files, pathOf(folder, hash), hash);
      if (hashOf(box) !== hash) throw new SecretError('lampiran-rusak', hash);
      return openBox(key, box.subarray(KEY_ID_BYTES), CONTEXT);
    },
    sealedBytes: async (hash) => {
      const path = pathOf(folder, hash);
      return (await files.size(path)) === null ? null : readBlob(files, path, hash);
    },
    keepSealed: async (hash, bytes) => {
      if (hashOf(bytes) !== hash) return false;
      await keep(files, folder, hash, bytes);
      return true;
    },
    remove: (hash) => removeBlob(files, folder, hash),
    list,
    sweep: async (named) => {
      for (const shelf of await files.list(folder)) await removeTemporaries(files, join(folder, shelf));
      const orphans = (await list()).filter((hash) => !named.has(hash));
      for (const hash of orphans) await removeBlob(files, folder, hash);
      return orphans.length;
    },
  };
}

async function removeBlob(files: Files, folder: string, hash: string): Promise<void> {
  const path = pathOf(folder, hash);
  if ((await files.size(path)) === null) return;
  await files.remove(path);
  await files.syncFolder(shelfOf(folder, hash));
}

async function keep(files: Files, folder: string, hash: string, box: Uint8Array): Promise<void> {
  const shelf = shelfOf(folder, hash);
  try {
    await files.makeFolder(shelf);
    await writeDurably(files, join(shelf, hash), box);
    // A new shelf, and a new `blobs/`, are names too.
    await files.syncFolder(folder);
    await files.syncFolder(join(folder, '..'));
  } catch (error) {
    throw storeErrorFrom(error, shelf);
  }
}

async function readAtMost(files: Files, path: string, maxBytes: number): Promise<Uint8Array> {
  const size = await files.size(path);
  if (size === null) throw new SecretError('lampiran-hilang', path);
  if (size > maxBytes) throw new SecretError('lampiran-terlalu-besar', String(size));
  return files.read(path);
}

async function readBlob(files: Files, path: string, hash: string): Promise<Uint8Array> {
  try {
    return await files.read(path);
  } catch (error) {
    throw isErrno(error, 'ENOENT')
      ? new SecretError('lampiran-hilang', hash, error)
      : storeErrorFrom(error, path);
  }
}

function shelfOf(folder: string, hash: string): string {
  // A hash may come from a history written elsewhere: it must never be a way out of the folder.
  if (!HASH.test(hash)) throw new RangeError(`not a hash: ${hash}`);
  return join(folder, hash.slice(0, 2));
}

function pathOf(folder: string, hash: string): string {
  return join(shelfOf(folder, hash), hash);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

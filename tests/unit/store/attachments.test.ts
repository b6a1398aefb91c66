import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Attachments, attachmentsIn } from '#main/store/attachments.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const KEY = randomBytes(32);
const LETTER = Buffer.from('Surat dari Ibu Ani tentang jalan rusak');

async function place(
  maxBytes = 1000,
): Promise<{ readonly folder: string; readonly attachments: Attachments }> {
  const folder = join(await temporaryFolder(), 'blobs');
  return { folder, attachments: attachmentsIn({ files: nodeFiles, folder, maxBytes }) };
}

describe('attachments', () => {
  test('[KY-30] kept under the hash of their ciphertext, unreadable without the key', async () => {
    const { folder, attachments } = await place();
    const { hash, size } = await attachments.put(LETTER, KEY);
    expect(size).toBe(LETTER.length);
    expect(Buffer.from(await attachments.get(hash, KEY))).toEqual(LETTER);
    expect(await readdir(folder)).toEqual([hash.slice(0, 2)]);
    expect((await readFile(join(folder, hash.slice(0, 2), hash))).includes('Ibu Ani')).toBe(false);
    await expect(attachments.get(hash, randomBytes(32))).rejects.toMatchObject({ code: 'segel-rusak' });
  });

  test('[KY-30] the same content twice gives two blobs: nobody can tell that two cases share a photo', async () => {
    const { attachments } = await place();
    const hashes = [await attachments.put(LETTER, KEY), await attachments.put(LETTER, KEY)].map(
      ({ hash }) => hash,
    );
    expect(await attachments.list()).toEqual([...hashes].sort());
    expect(new Set(hashes).size).toBe(2);
  });

  test('[KY-30] a file is read from its path', async () => {
    const { folder, attachments } = await place();
    const photo = join(folder, '..', 'foto.jpg');
    await writeFile(photo, LETTER);
    const { hash } = await attachments.put(photo, KEY);
    expect(Buffer.from(await attachments.get(hash, KEY))).toEqual(LETTER);
    await expect(attachments.put(join(folder, 'tidak-ada'), KEY)).rejects.toMatchObject({
      code: 'lampiran-hilang',
    });
  });

  test('[KY-31] too large is refused, by path before it is read, and nothing is written', async () => {
    const { folder, attachments } = await place(10);
    await expect(attachments.put(new Uint8Array(11), KEY)).rejects.toMatchObject({
      code: 'lampiran-terlalu-besar',
    });
    const photo = join(folder, '..', 'foto.jpg');
    await writeFile(photo, new Uint8Array(11));
    const unread = attachmentsIn({
      files: { ...nodeFiles, read: () => Promise.reject(new Error('read')) },
      folder,
      maxBytes: 10,
    });
    await expect(unread.put(photo, KEY)).rejects.toMatchObject({ code: 'lampiran-terlalu-besar' });
    expect(await attachments.list()).toEqual([]);
    expect((await attachments.put(new Uint8Array(10), KEY)).size).toBe(10);
  });

  test('[KY-32] a changed blob, a missing blob and a hash that is a path are told apart', async () => {
    const { folder, attachments } = await place();
    const { hash } = await attachments.put(LETTER, KEY);
    const path = join(folder, hash.slice(0, 2), hash);
    const bytes = await readFile(path);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await writeFile(path, bytes);
    await expect(attachments.get(hash, KEY)).rejects.toMatchObject({ code: 'lampiran-rusak' });
    await attachments.remove(hash);
    await attachments.remove(hash);
    await expect(attachments.get(hash, KEY)).rejects.toMatchObject({ code: 'lampiran-hilang' });
    expect(await attachments.list()).toEqual([]);
    await expect(attachments.get('../keys/folder.key', KEY)).rejects.toThrow(RangeError);
  });

  test('[KY-33] what a crash left behind is swept: blobs no event names, and half-written ones', async () => {
    const { folder, attachments } = await place();
    const named = await attachments.put(LETTER, KEY);
    const orphan = await attachments.put(LETTER, KEY);
    const shelf = join(folder, named.hash.slice(0, 2));
    await writeFile(join(shelf, `${named.hash}.0123456789ab.tmp`), 'half');
    expect(await attachments.sweep(new Set([named.hash]))).toBe(1);
    expect(await attachments.list()).toEqual([named.hash]);
    expect(await readdir(shelf)).toEqual([named.hash]);
    await attachments.remove(orphan.hash);
  });

  test('[KY-32] a full disk is a clear refusal', async () => {
    const { folder } = await place();
    const create = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const attachments = attachmentsIn({ files: { ...nodeFiles, create }, folder, maxBytes: 100 });
    await expect(attachments.put(LETTER, KEY)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'disk-penuh',
    });
  });
});

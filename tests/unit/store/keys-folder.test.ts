import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Files } from '#main/store/files.ts';
import {
  changeProtection,
  createFolderKey,
  type FolderKeyPlace,
  openFolderKey,
  protectionKind,
} from '#main/store/folder-key.ts';
import { type KeyProtector, passphraseProtector, plainFileProtector } from '#main/store/key-protector.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { shredFile } from '#main/store/shred-file.ts';
import { deriveKey } from '#sealed/cipher.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const passphrase = passphraseProtector('kucing makan ikan asin');

async function place(files: Files = nodeFiles): Promise<FolderKeyPlace> {
  return { files, shred: shredFile, keysFolder: join(await temporaryFolder(), 'keys') };
}
const keyFile = (at: FolderKeyPlace): string => join(at.keysFolder, 'folder.key');

describe('the folder key', () => {
  test.each([plainFileProtector, passphrase])(
    '[KY-1] made once, the same at each opening: $kind',
    async (protector) => {
      const at = await place();
      const key = await createFolderKey(at, protector);
      expect(key).toHaveLength(32);
      expect(await openFolderKey(at, protector)).toEqual(key);
      expect(await protectionKind(at)).toBe(protector.kind);
    },
  );

  test('[KY-1] every purpose has a key of its own, none is the folder key', () => {
    const folderKey = new Uint8Array(randomBytes(32));
    const derived = (['stream-keys', 'snapshot', 'drafts'] as const).map((label) =>
      deriveKey(folderKey, label),
    );
    const all = [folderKey, ...derived].map((key) => Buffer.from(key).toString('hex'));
    expect(new Set(all).size).toBe(4);
    expect(deriveKey(folderKey, 'snapshot')).toEqual(derived[1]);
  });

  test('[KY-2] the plain key file is for its owner only and says what it is', async () => {
    const at = await place();
    await createFolderKey(at, plainFileProtector);
    expect((await stat(keyFile(at))).mode & 0o777).toBe(0o600);
    expect(await readFile(keyFile(at), 'utf8')).toContain('Jangan menyalin');
  });

  test('[KY-3] with a passphrase the key is not in the file, and another passphrase is refused', async () => {
    const at = await place();
    const key = await createFolderKey(at, passphrase);
    const before = await readFile(keyFile(at), 'utf8');
    expect(before).not.toContain(Buffer.from(key).toString('base64'));
    await expect(openFolderKey(at, passphraseProtector('kucing makan ikan'))).rejects.toMatchObject({
      code: 'frasa-sandi-salah',
    });
    expect(await readFile(keyFile(at), 'utf8')).toBe(before);
  });

  test('[KY-3] a passphrase is the same however the keyboard composes its letters', async () => {
    const at = await place();
    const key = await createFolderKey(at, passphraseProtector('caf\u00e9'));
    expect(await openFolderKey(at, passphraseProtector('cafe\u0301'))).toEqual(key);
  });

  test('[KY-3] a file may not ask for a cheaper or a boundless cost', async () => {
    const at = await place();
    await createFolderKey(at, passphrase);
    const content = await readFile(keyFile(at), 'utf8');
    for (const N of [2 ** 14, 2 ** 30]) {
      await writeFile(keyFile(at), content.replace('32768', String(N)));
      await expect(openFolderKey(at, passphrase)).rejects.toMatchObject({ code: 'kunci-folder-rusak' });
    }
  });

  test('[KY-4] another protection keeps the key; the old file is overwritten', async () => {
    const shredded: string[] = [];
    const at: FolderKeyPlace = {
      ...(await place()),
      shred: async (path) => {
        shredded.push(await readFile(path, 'utf8'));
        await shredFile(path);
      },
    };
    const key = await createFolderKey(at, plainFileProtector);
    await changeProtection(at, plainFileProtector, passphrase);
    expect(await openFolderKey(at, passphrase)).toEqual(key);
    expect(shredded.join()).toContain(Buffer.from(key).toString('base64'));
    expect(await nodeFiles.list(at.keysFolder)).toEqual(['folder.key']);
    await expect(openFolderKey(at, plainFileProtector)).rejects.toMatchObject({ code: 'pelindung-lain' });
  });

  test('[KY-4] a change that fails leaves the old protection standing', async () => {
    const at = await place();
    const key = await createFolderKey(at, plainFileProtector);
    const rename: Files['rename'] = (from, to) =>
      from.endsWith('.next')
        ? Promise.reject(Object.assign(new Error('no'), { code: 'EIO' }))
        : nodeFiles.rename(from, to);
    await expect(
      changeProtection({ ...at, files: { ...nodeFiles, rename } }, plainFileProtector, passphrase),
    ).rejects.toMatchObject({ code: 'disk-gagal' });
    expect(await openFolderKey(at, plainFileProtector)).toEqual(key);
  });

  test('[KY-4] a host may bring its own way to protect the key', async () => {
    const chain = new Map<string, Uint8Array>();
    const keychain: KeyProtector = {
      kind: 'keychain',
      wrap: async (key) => {
        chain.set('meja', key);
        return { kind: 'keychain', entry: 'meja' };
      },
      unwrap: async (protection) => chain.get(String(protection.entry)) ?? new Uint8Array(),
    };
    const at = await place();
    const key = await createFolderKey(at, keychain);
    expect(await openFolderKey(at, keychain)).toEqual(key);
    chain.clear();
    await expect(openFolderKey(at, keychain)).rejects.toMatchObject({ code: 'kunci-folder-rusak' });
  });

  test('[KY-5] a key is never made anew over a key, or over keys wrapped under a lost one', async () => {
    const at = await place();
    await createFolderKey(at, plainFileProtector);
    await expect(createFolderKey(at, plainFileProtector)).rejects.toMatchObject({
      code: 'kunci-folder-sudah-ada',
    });
    const orphaned = await place();
    await mkdir(orphaned.keysFolder);
    await writeFile(join(orphaned.keysFolder, 'streams.keys'), 'x');
    await expect(createFolderKey(orphaned, plainFileProtector)).rejects.toMatchObject({
      code: 'kunci-folder-sudah-ada',
    });
  });

  test('[KY-5] a missing, a damaged and a newer key file are told apart and left as they are', async () => {
    const at = await place();
    await expect(openFolderKey(at, plainFileProtector)).rejects.toMatchObject({
      code: 'kunci-folder-hilang',
    });
    expect(await protectionKind(at)).toBeNull();
    await mkdir(at.keysFolder);
    const damaged = ['', 'bukan json', '{}', '{"format":1,"protection":{"kind":"file","key":"AAAA"}}'];
    for (const content of damaged) {
      await writeFile(keyFile(at), content);
      await expect(openFolderKey(at, plainFileProtector)).rejects.toMatchObject({
        code: 'kunci-folder-rusak',
      });
      expect(await readFile(keyFile(at), 'utf8')).toBe(content);
    }
    await writeFile(keyFile(at), '{"format":2,"protection":{"kind":"file"}}');
    await expect(openFolderKey(at, plainFileProtector)).rejects.toMatchObject({ code: 'folder-lebih-baru' });
  });
});

import { randomBytes } from 'node:crypto';
import { mkdir, open as openFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Files } from '#main/store/files.ts';
import { destroyKeys } from '#main/store/key-files.ts';
import { type Keyring, openKeyring } from '#main/store/keys.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { shredFile } from '#main/store/shred-file.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const FOLDER_KEY = randomBytes(32);
const A: StreamId = 'complaint/lapor:1';
const B: StreamId = 'complaint/lapor:2';
const C: StreamId = 'office/instansi:7';

async function keysFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'keys');
  await mkdir(folder);
  return folder;
}

function open(
  folder: string,
  files: Files = nodeFiles,
  folderKey: Uint8Array = FOLDER_KEY,
): Promise<Keyring> {
  return openKeyring({ files, shred: shredFile, folder, folderKey });
}

describe('destroying a key', () => {
  test('[KY-13] a destroyed key is gone from memory and file, and is never made again', async () => {
    const folder = await keysFolder();
    const keyring = await open(folder);
    await keyring.ensure([A, B]);
    const kept = keyring.keyOf(B);
    const before = await readFile(join(folder, 'streams.keys'), 'utf8');
    await keyring.destroy(A);
    await keyring.destroy(A);
    await keyring.ensure([A, C]);
    expect([keyring.keyOf(A), keyring.keyOf(B)]).toEqual([null, kept]);
    expect([...keyring.erased()]).toEqual([A]);
    await keyring.close();
    const after = await readFile(join(folder, 'streams.keys'), 'utf8');
    expect(after).not.toContain(A);
    expect(after).not.toContain(before.slice(A.length + 1, A.length + 60));
    expect(await nodeFiles.list(folder)).toEqual(['erased.list', 'streams.keys']);
    const again = await open(folder);
    await again.ensure([A]);
    expect([again.keyOf(A), again.keyOf(B)]).toEqual([null, kept]);
    await again.close();
  });

  test('[KY-13] a key that comes back in the file is removed at opening', async () => {
    const folder = await keysFolder();
    const keyring = await open(folder);
    await keyring.ensure([A, B]);
    const before = await readFile(join(folder, 'streams.keys'));
    await keyring.destroy(A);
    await keyring.close();
    await writeFile(join(folder, 'streams.keys'), before);
    const again = await open(folder);
    expect(again.keyOf(A)).toBeNull();
    expect(again.keyOf(B)).not.toBeNull();
    await again.close();
    expect(await readFile(join(folder, 'streams.keys'), 'utf8')).not.toContain(A);
  });

  test('[KY-52] keys that others took the place of are destroyed with it, here and in a folder that nobody has open', async () => {
    for (const where of ['here', 'elsewhere'] as const) {
      const folder = await keysFolder();
      const keyring = await open(folder);
      await keyring.ensure([A, B]);
      await keyring.adopt(new Map([[A, randomBytes(32)]]));
      const file = (): Promise<string> => readFile(join(folder, 'streams.keys'), 'utf8');
      expect(await file()).toContain(`${A}#`);
      if (where === 'here') await keyring.destroy(A);
      await keyring.close();
      if (where === 'elsewhere') await destroyKeys({ files: nodeFiles, shred: shredFile }, folder, [A]);
      expect(await file()).not.toContain(A);
      expect(await file()).toContain(B);
    }
  });

  test('[KY-13] a stream without a key can be erased too, and gets none later', async () => {
    const keyring = await open(await keysFolder());
    await keyring.destroy(A);
    await keyring.ensure([A, B]);
    expect(keyring.keyOf(A)).toBeNull();
    expect(keyring.keyOf(B)).not.toBeNull();
    await keyring.close();
  });

  test('[KY-13] the bytes of the old file are overwritten where they lie', async () => {
    const folder = await keysFolder();
    const shredded: string[] = [];
    const keyring = await openKeyring({
      files: nodeFiles,
      folder,
      folderKey: FOLDER_KEY,
      shred: async (path) => {
        shredded.push(await readFile(path, 'utf8'));
        await shredFile(path);
      },
    });
    await keyring.ensure([A, B]);
    await keyring.destroy(A);
    await keyring.close();
    expect(shredded).toHaveLength(1);
    expect(shredded[0]).toContain(A);
  });

  test('[KY-13] when the file cannot be replaced the key is already unreadable here, and a retry finishes', async () => {
    const folder = await keysFolder();
    let failing = true;
    const files: Files = {
      ...nodeFiles,
      rename: (from, to) =>
        failing && to.endsWith('streams.keys') && from.endsWith('.next')
          ? Promise.reject(Object.assign(new Error('no'), { code: 'EIO' }))
          : nodeFiles.rename(from, to),
    };
    const keyring = await open(folder, files);
    await keyring.ensure([A, B]);
    await expect(keyring.destroy(A)).rejects.toMatchObject({ name: 'StoreError', code: 'disk-gagal' });
    expect(keyring.keyOf(A)).toBeNull();
    await keyring.ensure([C]);
    failing = false;
    await keyring.destroy(A);
    await keyring.close();
    const again = await open(folder);
    expect([again.keyOf(A), again.keyOf(B), again.keyOf(C)].map((key) => key !== null)).toEqual([
      false,
      true,
      true,
    ]);
    expect(await nodeFiles.list(folder)).toEqual(['erased.list', 'streams.keys']);
    await again.close();
  });

  test('[KY-13] shredding overwrites every byte before it removes, and tolerates a missing file', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'kunci');
    const handle = await openFile(path, 'w+');
    await handle.write(Buffer.alloc(150_000, 'k'));
    await shredFile(path);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(200_000), 0, 200_000, 0);
    await handle.close();
    expect(bytesRead).toBe(150_000);
    expect(buffer.equals(Buffer.alloc(200_000))).toBe(true);
    expect(await nodeFiles.size(path)).toBeNull();
    await shredFile(path);
  });
});

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StreamId } from '#domain/kernel/step.ts';
import { checkedLine, readCheckedLines } from '#main/store/checked-lines.ts';
import type { AppendFile, Files } from '#main/store/files.ts';
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

/** The real disk, each write or sync of an append counted and, when told so, failing after half of the bytes. */
function watchedFiles(failing: { at: 'write' | 'sync' | null }) {
  const counted = { writes: 0, syncs: 0 };
  const full = (): Error => Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const watch = (file: AppendFile): AppendFile => ({
    ...file,
    write: async (bytes) => {
      counted.writes += 1;
      if (failing.at === 'write') {
        await file.write(bytes.subarray(0, bytes.length / 2));
        throw full();
      }
      await file.write(bytes);
    },
    sync: async () => {
      counted.syncs += 1;
      if (failing.at === 'sync') throw full();
      await file.sync();
    },
  });
  const files: Files = { ...nodeFiles, openAppend: async (path) => watch(await nodeFiles.openAppend(path)) };
  return { files, counted };
}

describe('the keyring', () => {
  test('[KY-10] each stream has its own random key, the same after reopening', async () => {
    const folder = await keysFolder();
    const keyring = await open(folder);
    expect(keyring.keyOf(A)).toBeNull();
    await keyring.ensure([A, B, A]);
    await keyring.ensure([B, C]);
    const keys = [A, B, C].map((stream) => Buffer.from(keyring.keyOf(stream) ?? []).toString('hex'));
    expect(new Set(keys).size).toBe(3);
    expect(keys.every((key) => key.length === 64)).toBe(true);
    await keyring.close();
    const again = await open(folder);
    expect([A, B, C].map((stream) => Buffer.from(again.keyOf(stream) ?? []).toString('hex'))).toEqual(keys);
    expect(again.damagedLines).toEqual([]);
    await again.close();
  });

  test('[KY-10] many keys are one write and one sync, known keys none', async () => {
    const { files, counted } = watchedFiles({ at: null });
    const keyring = await open(await keysFolder(), files);
    const many = Array.from({ length: 500 }, (_, index): StreamId => `complaint/lapor:${index + 1}`);
    await keyring.ensure(many);
    expect(counted).toEqual({ writes: 1, syncs: 1 });
    await keyring.ensure(many);
    expect(counted).toEqual({ writes: 1, syncs: 1 });
    await keyring.close();
  });

  test('[KY-10] asked for twice at the same time, a stream gets one key', async () => {
    const folder = await keysFolder();
    const keyring = await open(folder);
    await Promise.all(Array.from({ length: 20 }, () => keyring.ensure([A])));
    await keyring.close();
    expect((await readFile(join(folder, 'streams.keys'), 'utf8')).trimEnd().split('\n')).toHaveLength(1);
  });

  test('[KY-10] no key stands on the disk in the clear, and the file is for its owner only', async () => {
    const folder = await keysFolder();
    const keyring = await open(folder);
    await keyring.ensure([A]);
    const key = Buffer.from(keyring.keyOf(A) ?? []);
    await keyring.close();
    const bytes = await readFile(join(folder, 'streams.keys'));
    expect(bytes.includes(key)).toBe(false);
    expect(bytes.toString('utf8')).not.toContain(key.toString('base64').slice(0, 40));
    expect((await stat(join(folder, 'streams.keys'))).mode & 0o777).toBe(0o600);
  });

  test.each(['write', 'sync'] as const)(
    '[KY-11] a %s that fails leaves no key, and the retry works',
    async (at) => {
      const folder = await keysFolder();
      const failing: { at: 'write' | 'sync' | null } = { at: null };
      const keyring = await open(folder, watchedFiles(failing).files);
      await keyring.ensure([A]);
      failing.at = at;
      await expect(keyring.ensure([B, C])).rejects.toMatchObject({ name: 'StoreError', code: 'disk-penuh' });
      expect([keyring.keyOf(B), keyring.keyOf(C)]).toEqual([null, null]);
      failing.at = null;
      await keyring.ensure([C]);
      await keyring.close();
      const again = await open(folder);
      expect(again.damagedLines).toEqual([]);
      expect([again.keyOf(A), again.keyOf(B), again.keyOf(C)].map((key) => key !== null)).toEqual([
        true,
        false,
        true,
      ]);
      await again.close();
    },
  );

  test('[KY-11] a torn last line is left out and overwritten by the next key', async () => {
    const folder = await keysFolder();
    const first = await open(folder);
    await first.ensure([A]);
    await first.close();
    const path = join(folder, 'streams.keys');
    const whole = await readFile(path);
    for (const torn of [
      'complaint/lapor:2 AAAA',
      `${'x'.repeat(200)}\n`,
      '\0\0\0\0',
      '\n',
      ' 00000000\n',
      'é\xff\n',
    ]) {
      await writeFile(path, Buffer.concat([whole, Buffer.from(torn, 'latin1')]));
      const keyring = await open(folder);
      expect(keyring.keyOf(A)).not.toBeNull();
      expect(keyring.damagedLines).toEqual([]);
      await keyring.ensure([B]);
      await keyring.close();
      const again = await open(folder);
      expect([again.keyOf(A), again.keyOf(B)]).not.toContain(null);
      expect(again.damagedLines).toEqual([]);
      await again.close();
    }
  });

  test('[KY-11] a line damaged in the middle is named; every other key still opens', async () => {
    const folder = await keysFolder();
    const first = await open(folder);
    await first.ensure([A, B, C]);
    await first.close();
    const path = join(folder, 'streams.keys');
    const bytes = await readFile(path);
    const second = bytes.indexOf('\n') + 10;
    bytes[second] = (bytes[second] ?? 0) ^ 0x80;
    await writeFile(path, bytes);
    const keyring = await open(folder);
    expect(keyring.damagedLines).toEqual([2]);
    expect([keyring.keyOf(A), keyring.keyOf(B), keyring.keyOf(C)].map((key) => key !== null)).toEqual([
      true,
      false,
      true,
    ]);
    await keyring.ensure(['complaint/lapor:9']);
    await keyring.close();
    const again = await open(folder);
    expect(again.keyOf('complaint/lapor:9')).not.toBeNull();
    await again.close();
  });

  test('[KY-12] a folder key that is not the one of these keys is refused at opening', async () => {
    const folder = await keysFolder();
    const keyring = await open(folder);
    await keyring.ensure([A]);
    await keyring.close();
    await expect(open(folder, nodeFiles, randomBytes(32))).rejects.toMatchObject({ code: 'segel-rusak' });
  });

  test('[KY-12] a wrapped key that was moved to another stream does not open', async () => {
    const folder = await keysFolder();
    const keyring = await open(folder);
    await keyring.ensure([A, B]);
    await keyring.close();
    const path = join(folder, 'streams.keys');
    const [first = '', second = ''] = readCheckedLines(await readFile(path)).bodies;
    await writeFile(path, checkedLine(first) + checkedLine(second.slice(0, -80) + first.slice(-80)));
    const again = await open(folder);
    expect(() => again.keyOf(B)).toThrow(expect.objectContaining({ code: 'segel-rusak' }));
    await again.close();
  });
});

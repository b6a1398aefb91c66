import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Files } from '#main/store/files.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { restoreBackup } from '#main/store/restore.ts';
import { anOffice, DISK } from '#tests/support/data-folder.ts';
import { errno } from '#tests/support/errno.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

/** A backup of a small office, and an empty place to restore into. */
async function aBackup() {
  const { backup, blob } = await anOffice();
  return { from: await backup(), blob, place: await temporaryFolder() };
}

async function aPipe(path: string): Promise<void> {
  const listening = createServer().listen(path);
  onTestFinished(() => {
    listening.close();
  });
  await once(listening, 'listening');
}

const notABackup = { code: 'bukan-cadangan' };

describe('a backup that came from anywhere', () => {
  test('[BK-14] files that were anybody’s to read, or nobody’s to write, are the owner’s alone', async () => {
    const { from, blob, place } = await aBackup();
    await chmod(join(from, 'keys', 'folder.key'), 0o644);
    await chmod(join(from, 'journal', '000001.log'), 0o777);
    await chmod(join(from, blob), 0o444);
    const into = join(place, 'pulih');
    await restoreBackup({ ...DISK, from, into, erased: [] });
    for (const name of [join('keys', 'folder.key'), join('journal', '000001.log'), blob]) {
      expect(await modeOf(join(into, name)), name).toBe(0o600);
    }
    for (const name of ['', 'keys', 'journal', 'blobs'])
      expect(await modeOf(join(into, name)), name).toBe(0o700);
  });

  test('[BK-14] what does not belong to a data folder by its name is left out', async () => {
    const { from, place } = await aBackup();
    await writeFile(join(from, 'journal', 'jalan.sh'), 'x');
    await writeFile(join(from, 'keys', 'owner.token'), 'x');
    await mkdir(join(from, 'blobs', 'lain'));
    await writeFile(join(from, 'blobs', 'lain', 'a'.repeat(64)), 'x');
    await writeFile(join(from, 'blobs', 'surat.txt'), 'x');
    const into = join(place, 'pulih');
    await restoreBackup({ ...DISK, from, into, erased: [] });
    const names = (await readdir(into, { recursive: true })).map((name) => name.split(/[\\/]/).at(-1));
    for (const odd of ['jalan.sh', 'owner.token', 'lain', 'surat.txt']) expect(names).not.toContain(odd);
  });

  test('[BK-14] a link, a pipe or a device in it is refused at once, and nothing is left', async () => {
    const { from, place } = await aBackup();
    const into = join(place, 'pulih');
    const secret = join(place, 'rahasia.txt');
    await writeFile(secret, 'milik orang lain');
    const odd: readonly (readonly [string, (path: string) => unknown])[] = [
      ['a link', (path) => symlink(secret, path)],
      ['an endless device', (path) => symlink('/dev/zero', path)],
      ['a pipe', aPipe],
      ['a folder', (path) => mkdir(path)],
    ];
    for (const name of [join('journal', '000002.log'), join('keys', 'streams.keys'), 'backup.json']) {
      const path = join(from, name);
      const before = await readFile(path).catch(() => null);
      for (const [what, make] of odd) {
        await rm(path, { force: true });
        await make(path);
        await expect(
          restoreBackup({ ...DISK, from, into, erased: [] }),
          `${what}: ${name}`,
        ).rejects.toMatchObject(notABackup);
        expect(await readdir(place)).toEqual(['rahasia.txt']);
        await rm(path, { recursive: true });
      }
      if (before !== null) await writeFile(path, before);
    }
    await restoreBackup({ ...DISK, from, into, erased: [] });
  });

  test('[BK-14] a label of any length is not read', async () => {
    const { from, place } = await aBackup();
    await truncate(join(from, 'backup.json'), 3 * 1024 ** 3);
    const into = join(place, 'pulih');
    await expect(restoreBackup({ ...DISK, from, into, erased: [] })).rejects.toMatchObject(notABackup);
    expect(await readdir(place)).toEqual([]);
  });

  test('[BK-14] more than the disk holds: nothing of it stays, its keys are overwritten', async () => {
    const { from, place } = await aBackup();
    const shredded: string[] = [];
    const files: Files = {
      ...nodeFiles,
      copy: (one, to) =>
        to.includes('blobs') ? Promise.reject(errno('ENOSPC', to)) : nodeFiles.copy(one, to),
    };
    const shred = async (path: string): Promise<void> => {
      shredded.push(basename(path));
      await DISK.shred(path);
    };
    const restoring = restoreBackup({ files, shred, from, into: join(place, 'pulih'), erased: [] });
    await expect(restoring).rejects.toMatchObject({ code: 'disk-penuh' });
    expect(await readdir(place)).toEqual([]);
    expect(shredded).toContain('streams.keys');
  });
});

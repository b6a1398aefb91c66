import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eraseInBackups, listBackups } from '#main/store/backup.ts';
import { backupName, backupNames } from '#main/store/backup-label.ts';
import type { LinkFile } from '#main/store/link-file.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { A, anOffice, B, DISK, openKeys, replayed } from '#tests/support/data-folder.ts';
import { aStep, someSteps } from '#tests/support/step-builders.ts';

const minute = (number: number): string => `2026-03-13T10:${String(number).padStart(2, '0')}:00.000+07:00`;

describe('backup', () => {
  test('[BK-1] journal, batches, keys and blobs; not the picture, the token or the replica id', async () => {
    const { folder, blob, backup } = await anOffice();
    const path = await backup();
    expect(path).toBe(join(folder, 'backups', '20260313-091200'));
    expect(await readdir(join(folder, 'backups'))).toEqual(['20260313-091200']);
    expect((await readdir(path)).sort()).toEqual(['backup.json', 'blobs', 'journal', 'keys']);
    expect(await readdir(join(path, 'keys'))).toEqual(['folder.key', 'streams.keys']);
    expect(await readFile(join(path, blob))).toEqual(await readFile(join(folder, blob)));
    expect(await replayed(path)).toEqual(
      [...someSteps(1, 8), ...someSteps(101, 110), aStep(9)].map((step) => step.stepId),
    );
  });

  test('[BK-2] what is written after the given point is left out, whole steps only', async () => {
    const { store, backup } = await anOffice();
    const until = store.position();
    await store.append([aStep(10)]);
    const batch = await store.beginBatch();
    await batch.add(someSteps(201, 210));
    await batch.admit();
    const open = await store.beginBatch();
    await open.add(someSteps(301, 310));
    const path = await backup({ until });
    expect(await replayed(path)).toHaveLength(19);
    expect((await readdir(join(path, 'journal'))).some((name) => name.endsWith('.tmp'))).toBe(false);
    await open.cancel();
  });

  test('[BK-2] steps recorded while it runs do not disturb it, and every key it needs is in it', async () => {
    const { store, keys, backup } = await anOffice();
    let writing = true;
    const writer = (async () => {
      for (let number = 1000; writing; number++) {
        const step = aStep(number);
        await keys.ensure([step.stream]);
        await store.append([step]);
      }
    })();
    const made: string[] = [];
    for (let round = 0; round < 5; round++)
      made.push(await backup({ now: minute(round), until: store.position() }));
    writing = false;
    await writer;
    for (const path of made) {
      const restored = await openKeys(path);
      const steps = await replayed(path);
      const written = steps.filter((stepId) => Number(stepId.slice(4)) >= 1000);
      for (const stepId of written) {
        expect(restored.keyOf(`complaint/lapor:${5_000_000 + Number(stepId.slice(4))}`)).not.toBeNull();
      }
      await restored.close();
    }
  });

  test('[BK-3] the seven newest stay, the one just made always', async () => {
    const { folder, backup } = await anOffice();
    for (let round = 0; round < 9; round++) await backup({ now: minute(round) });
    const names = await readdir(join(folder, 'backups'));
    expect(names).toEqual([2, 3, 4, 5, 6, 7, 8].map((round) => `20260313-100${round}00`));
    const old = await backup({ now: '2015-01-01T00:00:00.000+07:00' });
    expect(await listBackups({ ...DISK, folder })).toContain(old);
    expect(await readdir(join(folder, 'backups'))).toHaveLength(7);
  });

  test('[BK-3] names: the clock of the office, numbered within a second, in order', () => {
    expect(backupName('2026-03-13T09:12:00.000+07:00', [])).toBe('20260313-091200');
    expect(backupName('2026-03-13T09:12:00+07:00', ['20260313-091200', '20260313-091200-2'])).toBe(
      '20260313-091200-3',
    );
    const names = [
      '20260313-091200-10',
      'catatan',
      '20260313-091201',
      '20260313-091200',
      '20260313-091200-2',
    ];
    expect(backupNames([...names, '20250313-091200.partial'])).toEqual([
      '20260313-091200',
      '20260313-091200-2',
      '20260313-091200-10',
      '20260313-091201',
    ]);
  });

  test('[BK-4] backups share what never changes among themselves, never with the folder', async () => {
    const { folder, blob, backup } = await anOffice();
    const first = await backup({ now: minute(1) });
    const second = await backup({ now: minute(2) });
    const numberOf = async (path: string): Promise<number> => (await stat(path)).ino;
    for (const name of [blob, 'journal/000001.log']) {
      expect(await numberOf(join(second, name))).toBe(await numberOf(join(first, name)));
      expect(await numberOf(join(second, name))).not.toBe(await numberOf(join(folder, name)));
    }
    for (const name of await readdir(join(second, 'keys'))) {
      expect(await numberOf(join(second, 'keys', name))).not.toBe(await numberOf(join(first, 'keys', name)));
    }
  });

  test('[BK-4] a disk that cannot share gets full copies', async () => {
    const { blob, backup } = await anOffice();
    const cannot: LinkFile = () => Promise.resolve(false);
    const first = await backup({ now: minute(1), link: cannot });
    const second = await backup({ now: minute(2), link: cannot });
    expect(await readFile(join(second, blob))).toEqual(await readFile(join(first, blob)));
    expect(await replayed(second)).toEqual(await replayed(first));
  });

  test('[BK-5] a destroyed key leaves every backup, also one on a disk that was not there', async () => {
    const { folder, keys, backup } = await anOffice();
    const elsewhere = join(folder, '..', 'usb');
    const made = [await backup({ now: minute(1) }), await backup({ now: minute(2) })];
    const away = await backup({ now: minute(3), to: elsewhere });
    await eraseInBackups({ ...DISK, folder }, A);
    await keys.destroy(A);
    const keyText = (path: string): Promise<string> => readFile(join(path, 'keys', 'streams.keys'), 'utf8');
    for (const path of made) expect(await keyText(path)).not.toContain(A);
    expect(await keyText(away)).toContain(A);
    const next = await backup({ now: minute(4), to: elsewhere });
    for (const path of [...made, away, next]) {
      const restored = await openKeys(path);
      expect([restored.keyOf(A), restored.keyOf(B)?.length]).toEqual([null, 32]);
      await restored.ensure([A]);
      expect(restored.keyOf(A)).toBeNull();
      await restored.close();
    }
  });

  test('[BK-5] an erasure that was cut off in a backup is finished by the next', async () => {
    const { folder, keys, backup } = await anOffice();
    const path = await backup();
    const whole = await readFile(join(path, 'keys', 'streams.keys'));
    await eraseInBackups({ ...DISK, folder }, A);
    await writeFile(join(path, 'keys', 'streams.keys'), whole);
    await eraseInBackups({ ...DISK, folder }, A);
    expect(await readFile(join(path, 'keys', 'streams.keys'), 'utf8')).not.toContain(A);
    await keys.destroy(A);
  });

  test('[BK-6] a full disk: no backup by that name, the earlier ones stay, what was begun is removed next time', async () => {
    const { folder, blob, backup } = await anOffice();
    const first = await backup({ now: minute(1) });
    const copy: typeof nodeFiles.copy = (from, to) =>
      to.endsWith(blob)
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : nodeFiles.copy(from, to);
    const files = { ...nodeFiles, copy };
    const cannot: LinkFile = () => Promise.resolve(false);
    await expect(backup({ now: minute(2), files, link: cannot })).rejects.toMatchObject({
      code: 'disk-penuh',
    });
    expect(await listBackups({ ...DISK, folder })).toEqual([first]);
    await backup({ now: minute(3) });
    expect(await readdir(join(folder, 'backups'))).toEqual(['20260313-100100', '20260313-100300']);
  });
});

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restoreBackup } from '#main/store/restore.ts';
import { A, anOffice, B, DISK, openKeys, replayed } from '#tests/support/data-folder.ts';

describe('restore', () => {
  test('[BK-10] makes a folder of its own that replays and opens like the first, without its replica id', async () => {
    const { folder, keys, blob, backup } = await anOffice();
    const into = join(folder, '..', 'pulih');
    const label = await restoreBackup({ ...DISK, from: await backup(), into, erased: [] });
    expect(label.at).toBe('2026-03-13T09:12:00.000+07:00');
    expect((await readdir(into)).sort()).toEqual(['blobs', 'journal', 'keys']);
    expect(await replayed(into)).toEqual(await replayed(folder));
    expect(await readFile(join(into, blob))).toEqual(await readFile(join(folder, blob)));
    const restored = await openKeys(into);
    expect(restored.keyOf(A)).toEqual(keys.keyOf(A));
    await restored.close();
  });

  test('[BK-11] only from a backup, only into an empty place, and nothing is changed otherwise', async () => {
    const { folder, backup } = await anOffice();
    const from = await backup();
    const into = join(folder, '..', 'pulih');
    await expect(restoreBackup({ ...DISK, from: folder, into, erased: [] })).rejects.toMatchObject({
      code: 'bukan-cadangan',
    });
    await mkdir(into);
    await writeFile(join(into, 'surat.txt'), 'penting');
    await expect(restoreBackup({ ...DISK, from, into, erased: [] })).rejects.toMatchObject({
      code: 'tujuan-tidak-kosong',
    });
    expect(await readdir(into)).toEqual(['surat.txt']);
    const label = join(from, 'backup.json');
    const text = await readFile(label, 'utf8');
    await writeFile(label, text.replace('"format": 1', '"format": 2'));
    const elsewhere = { ...DISK, from, into: join(into, 'baru'), erased: [] };
    await expect(restoreBackup(elsewhere)).rejects.toMatchObject({ code: 'folder-lebih-baru' });
    await writeFile(label, '{');
    await expect(restoreBackup(elsewhere)).rejects.toMatchObject({ code: 'bukan-cadangan' });
  });

  test('[BK-11] an empty folder that stands ready is used', async () => {
    const { folder, backup } = await anOffice();
    const into = join(folder, '..', 'pulih');
    await mkdir(into);
    await restoreBackup({ ...DISK, from: await backup(), into, erased: [] });
    expect(await replayed(into)).toHaveLength(19);
  });

  test('[BK-12] what was erased since the backup stays erased', async () => {
    const { folder, backup } = await anOffice();
    const into = join(folder, '..', 'pulih');
    await restoreBackup({ ...DISK, from: await backup(), into, erased: [A] });
    const restored = await openKeys(into);
    await restored.ensure([A]);
    expect(restored.keyOf(A)).toBeNull();
    expect(restored.keyOf(B)).not.toBeNull();
    await restored.close();
    expect(await readFile(join(into, 'keys', 'streams.keys'), 'utf8')).not.toContain(A);
  });
});

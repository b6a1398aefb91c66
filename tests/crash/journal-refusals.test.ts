import { describe, expect, test } from 'vitest';
import { openJournal } from '#main/store/journal.ts';
import {
  add,
  change,
  filledDisk,
  LAST,
  lineOf,
  openOn,
  problemsOf,
  refusal,
} from '#tests/crash/journal-disk.ts';
import { DATA, FOLDER, smallStep } from '#tests/crash/journal-scenario.ts';
import { FakeDisk } from '#tests/support/fake-disk.ts';
import { powerCutFiles } from '#tests/support/power-cut-files.ts';

describe('a folder of a newer version', () => {
  test.each([
    ['an unknown kind of record', '{"t":"entah","stepId":"x"}'],
    ['a higher format', '{"t":"segment","format":2,"number":4,"previous":null,"more":1}'],
  ])('[JR-13] %s: refused, nothing changed', async (_, json) => {
    const { disk } = await filledDisk();
    disk.openOrCreate(`${FOLDER}/batch-00ff00ff00ff.seg.tmp`);
    change(disk, LAST, add(`${lineOf(json)}torn`));
    const files = powerCutFiles(disk);
    const opening = openJournal({ files, folder: FOLDER, visit: () => undefined, onNotice: () => undefined });
    expect(await refusal(opening)).toMatchObject({ code: 'folder-lebih-baru', path: `${FOLDER}/${LAST}` });
    expect(new Set(files.calls.map(({ op }) => op))).toEqual(new Set(['list', 'readRange', 'size']));
  });
});

describe('a disk that does not take it', () => {
  const WRITES = new Set(['openAppend', 'create', 'write', 'rename', 'remove', 'truncate', 'makeFolder']);

  test('[JR-14] a folder that may only be read can be opened and read; appending says why not', async () => {
    const { disk, ids } = await filledDisk();
    const {
      store,
      ids: replayed,
      notices,
    } = await openOn(disk, {
      fail: ({ op }) => (WRITES.has(op) ? 'EROFS' : null),
    });
    expect(replayed).toEqual(ids);
    expect(notices).toEqual([{ kind: 'hanya-baca', path: FOLDER }]);
    expect(await problemsOf(store)).toEqual([]);
    const refused = { code: 'folder-baca-saja', errno: 'EROFS' };
    await expect(store.append([smallStep(11)])).rejects.toMatchObject(refused);
    await expect(store.beginBatch()).rejects.toMatchObject(refused);
  });

  test('[JR-3] a disk that is full for a while, even for cutting back: refused until it is not, then all is well', async () => {
    const { disk, ids } = await filledDisk();
    let full = false;
    const { store } = await openOn(disk, {
      fail: ({ op }) => (full && (op === 'write' || op === 'truncate') ? 'ENOSPC' : null),
    });
    await store.append([smallStep(11)]);
    full = true;
    for (const number of [12, 13, 14]) {
      await expect(store.append([smallStep(number)])).rejects.toMatchObject({
        code: 'disk-penuh',
        errno: 'ENOSPC',
      });
    }
    expect(await problemsOf(store)).toEqual([]);
    full = false;
    await store.append([smallStep(12)]);
    expect((await openOn(disk)).ids).toEqual([...ids, ...[11, 12].map((number) => smallStep(number).stepId)]);
  });

  test('[JR-3] a batch that the disk does not take leaves nothing', async () => {
    const { disk, ids, batch } = await filledDisk();
    let full = false;
    const { store } = await openOn(disk, { fail: ({ op }) => (full && op === 'write' ? 'ENOSPC' : null) });
    const failing = await store.beginBatch();
    await failing.add([smallStep(60)]);
    full = true;
    await expect(failing.admit()).rejects.toMatchObject({ code: 'disk-penuh' });
    full = false;
    await failing.cancel();
    expect(disk.names(FOLDER).filter((name) => name.startsWith('batch'))).toEqual([batch]);
    expect((await openOn(disk)).ids).toEqual(ids);
  });

  test('[JR-14] opening a folder that is not there makes nothing', async () => {
    const disk = FakeDisk.withFolder(DATA);
    const { store } = await openOn(disk);
    expect(await store.verifyAll(() => undefined)).toEqual({ segments: 0, steps: 0, problems: [] });
    await store.close();
    expect(disk.names(DATA)).toEqual([]);
  });
});

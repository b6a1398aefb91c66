import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Files } from '#main/store/files.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { openSnapshot, type Snapshot, type SnapshotOptions } from '#main/store/snapshot.ts';
import type { Bucket } from '#main/store/snapshot-bucket.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

type Entry = { readonly id: string; readonly title: string; readonly history: readonly string[] };
type Extra = { readonly offices: readonly string[] };

const KEY = randomBytes(32);
const EXTRA: Extra = { offices: ['Dinas Pekerjaan Umum'] };
const POSITION = { segment: 3, offset: 120 };

async function place(): Promise<SnapshotOptions> {
  return {
    files: nodeFiles,
    folder: join(await temporaryFolder(), 'snapshot'),
    key: KEY,
    evolveVersion: '1',
    bucketSize: 256,
    discard: nodeFiles.remove,
  };
}
const open = (options: SnapshotOptions): Promise<Snapshot<Entry, Extra>> => openSnapshot(options);

function bucketOf(...titles: readonly string[]): Bucket<Entry> {
  const entries = titles.map((title, index) => ({
    id: `lapor:${index + 1}`,
    title,
    history: [`isi ${title}`],
  }));
  return { head: Buffer.from(titles.join()), entries };
}

describe('saving the snapshot', () => {
  test('[JR-46] a save that fails leaves the last picture, and the next save works', async () => {
    const options = await place();
    let failing: string | null = null;
    const create: Files['create'] = (path) =>
      failing !== null && path.includes(failing)
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : nodeFiles.create(path);
    const snapshot = await open({ ...options, files: { ...nodeFiles, create } });
    const change = (title: string) => ({
      changed: [0, 1].map((n) => [n, bucketOf(title)] as const),
      position: POSITION,
      extra: EXTRA,
    });
    await snapshot.save(change('lama'));
    for (failing of ['bucket-0', 'bucket-1', 'manifest.json']) {
      await expect(snapshot.save(change('baru'))).rejects.toMatchObject({ code: 'disk-penuh' });
      expect(await snapshot.readEntries(1)).toEqual(bucketOf('lama').entries);
    }
    failing = null;
    await snapshot.save({ ...change('baru'), changed: [[1, bucketOf('baru')]] });
    const again = await open(options);
    expect(await again.readEntries(0)).toEqual(bucketOf('lama').entries);
    expect(await again.readEntries(1)).toEqual(bucketOf('baru').entries);
    expect(await readdir(options.folder)).toHaveLength(3);
  });

  test('[JR-46] entries that are read while a save replaces them come whole, old or new', async () => {
    const options = await place();
    const snapshot = await open(options);
    await snapshot.save({ changed: [[0, bucketOf('lama')]], position: POSITION, extra: EXTRA });
    const saving = snapshot.save({ changed: [[0, bucketOf('baru')]], position: POSITION, extra: EXTRA });
    const seen = new Set<string>();
    let saved = false;
    const done = saving.then(() => {
      saved = true;
    });
    while (!saved) {
      seen.add((await snapshot.readEntries(0))[0]?.title ?? 'kosong');
      // Short pieces are read at once: without a turn of the event loop the save would never go on.
      await nextTurn();
    }
    await done;
    seen.add((await snapshot.readEntries(0))[0]?.title ?? 'kosong');
    expect([...seen].filter((title) => title !== 'lama')).toEqual(['baru']);
  });
});

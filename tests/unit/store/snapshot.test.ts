import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
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

/** The real disk, noting what is read and written. */
function watched(): { readonly files: Files; readonly calls: string[] } {
  const calls: string[] = [];
  const files: Files = {
    ...nodeFiles,
    read: (path) => {
      calls.push(`read ${path.slice(path.lastIndexOf('/') + 1)}`);
      return nodeFiles.read(path);
    },
    readRange: (path, offset, length) => {
      calls.push(`range ${path.slice(path.lastIndexOf('/') + 1)} ${offset} ${length}`);
      return nodeFiles.readRange(path, offset, length);
    },
    create: (path) => {
      calls.push(`create ${path.slice(path.lastIndexOf('/') + 1).replace(/\.[0-9a-f]{12}\.tmp$/, '')}`);
      return nodeFiles.create(path);
    },
  };
  return { files, calls };
}

describe('the snapshot', () => {
  test('[JR-40] what is opened is what was saved', async () => {
    const options = await place();
    const first = await open(options);
    expect(first.opened).toEqual({ kind: 'none', reason: 'belum-ada', detail: '' });
    const buckets = new Map([
      [0, bucketOf('Jalan rusak', 'Lampu mati')],
      [1, bucketOf('Air keruh')],
    ]);
    await first.save({ changed: buckets, position: POSITION, extra: EXTRA });
    const again = await open(options);
    const heads = new Map([...buckets].map(([n, bucket]) => [n, bucket.head]));
    expect(again.opened).toEqual({ kind: 'picture', position: POSITION, extra: EXTRA, heads });
    for (const [n, bucket] of buckets) expect(await again.readEntries(n)).toEqual(bucket.entries);
  });

  test('[JR-40] any JSON, over any course of saves', async () => {
    const aBucket = fc.record({ head: fc.uint8Array(), entries: fc.array(fc.jsonValue()) });
    const course = fc.array(fc.dictionary(fc.constantFrom('0', '1', '2', '3'), aBucket), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(course, fc.jsonValue(), async (saves, extra) => {
        const options = await place();
        const expected = new Map<number, Bucket<unknown>>();
        for (const save of saves) {
          const changed = Object.entries(save).map(([n, bucket]) => [Number(n), bucket] as const);
          for (const [n, bucket] of changed) expected.set(n, bucket);
          const snapshot = await openSnapshot<unknown, unknown>(options);
          await snapshot.save({ changed, position: POSITION, extra });
        }
        const again = await openSnapshot<unknown, unknown>(options);
        const heads = new Map([...expected].map(([n, { head }]) => [n, Buffer.from(head)]));
        expect(again.opened).toMatchObject({ kind: 'picture', position: POSITION, heads });
        if (again.opened.kind === 'picture') {
          expect(JSON.stringify(again.opened.extra)).toBe(JSON.stringify(extra));
        }
        for (const [n, bucket] of expected) {
          expect(JSON.stringify(await again.readEntries(n))).toBe(JSON.stringify(bucket.entries));
        }
      }),
      { seed: 20260313, numRuns: 25 },
    );
  });

  test('[JR-41] a save writes the changed buckets and the manifest, nothing else, and leaves no old files', async () => {
    const { files, calls } = watched();
    const options = { ...(await place()), files };
    const snapshot = await open(options);
    const all = [0, 1, 2].map((n) => [n, bucketOf(`kasus ${n}`)] as const);
    await snapshot.save({ changed: all, position: POSITION, extra: EXTRA });
    calls.length = 0;
    await snapshot.save({ changed: [[1, bucketOf('diubah')]], position: POSITION, extra: EXTRA });
    expect(calls).toEqual(['create bucket-1-2.bin', 'create manifest.json']);
    expect(await readdir(options.folder)).toEqual([
      'bucket-0-1.bin',
      'bucket-1-2.bin',
      'bucket-2-1.bin',
      'manifest.json',
    ]);
  });

  test('[JR-42] opening reads the heads only; entries are read when asked for', async () => {
    const { files, calls } = watched();
    const options = { ...(await place()), files };
    const large = bucketOf('a', 'b');
    const entries = large.entries.map((entry) => ({ ...entry, history: ['x'.repeat(100_000)] }));
    await (await open(options)).save({
      changed: [[0, { ...large, entries }]],
      position: POSITION,
      extra: EXTRA,
    });
    calls.length = 0;
    const again = await open(options);
    expect(calls.map((call) => call.split(' ').slice(0, 2).join(' '))).toEqual([
      'read manifest.json',
      'range bucket-0-1.bin',
    ]);
    expect(Number(calls[1]?.split(' ')[3])).toBeLessThan(300);
    expect(await again.readEntries(0)).toEqual(entries);
    await expect(again.readEntries(7)).rejects.toThrow(RangeError);
  });

  test('[JR-43] nothing in the folder can be read without the key', async () => {
    const options = await place();
    await (await open(options)).save({
      changed: [[0, bucketOf('Jalan rusak')]],
      position: POSITION,
      extra: EXTRA,
    });
    for (const name of await readdir(options.folder)) {
      const text = await readFile(join(options.folder, name), 'latin1');
      for (const secret of ['Jalan', 'lapor:1', 'Dinas']) expect(text).not.toContain(secret);
    }
    const other = await open({ ...options, key: randomBytes(32) });
    expect(other.opened).toMatchObject({ kind: 'none', reason: 'rusak' });
  });

  test('[JR-44] a byte changed in any file: the picture is refused, never believed', async () => {
    const options = await place();
    await (await open(options)).save({
      changed: [0, 1].map((n) => [n, bucketOf('Jalan rusak')] as const),
      position: POSITION,
      extra: EXTRA,
    });
    const manifest = join(options.folder, 'manifest.json');
    const names = (await readdir(options.folder)).filter((name) => name !== 'manifest.json');
    const whole = await readFile(manifest);
    const { opened } = await open(options);
    let refused = 0;
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(manifest, changed);
      const found = (await open(options)).opened;
      // The last digit of base64 has bits that mean nothing: then nothing has changed.
      if (found.kind === 'picture') expect(found, `byte ${at} of manifest.json`).toEqual(opened);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(whole.length - 3);
    await writeFile(manifest, whole);
    for (const name of names) {
      const bytes = await readFile(join(options.folder, name));
      for (const at of [0, 8, 12, 30, 50]) {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await writeFile(join(options.folder, name), changed);
        expect((await open(options)).opened, `byte ${at} of ${name}`).toMatchObject({ reason: 'rusak' });
      }
      await writeFile(join(options.folder, name), bytes);
    }
    expect((await open(options)).opened.kind).toBe('picture');
  });

  test('[JR-44] a changed entry, a bucket in the place of another, a missing and a cut file are refused', async () => {
    const options = await place();
    const saved = await open(options);
    await saved.save({
      changed: [0, 1].map((n) => [n, bucketOf('Jalan rusak')] as const),
      position: POSITION,
      extra: EXTRA,
    });
    const path = join(options.folder, 'bucket-0-1.bin');
    const bytes = await readFile(path);
    const changed = Buffer.from(bytes);
    changed[bytes.length - 20] = (changed[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(path, changed);
    await expect((await open(options)).readEntries(0)).rejects.toMatchObject({ code: 'segel-rusak' });
    await writeFile(path, await readFile(join(options.folder, 'bucket-1-1.bin')));
    expect((await open(options)).opened).toMatchObject({ reason: 'rusak' });
    await writeFile(path, bytes.subarray(0, 10));
    expect((await open(options)).opened).toMatchObject({ reason: 'rusak' });
    await nodeFiles.remove(path);
    expect((await open(options)).opened).toMatchObject({ reason: 'rusak' });
  });

  test('[JR-45] another version of the folding code or of the spreading makes the picture void', async () => {
    const options = await place();
    await (await open(options)).save({ changed: [[0, bucketOf('a')]], position: POSITION, extra: EXTRA });
    for (const other of [{ evolveVersion: '2' }, { bucketSize: 128 }]) {
      const snapshot = await open({ ...options, ...other });
      expect(snapshot.opened).toMatchObject({ kind: 'none', reason: 'versi-lain' });
    }
    const newer = await open({ ...options, evolveVersion: '2' });
    await newer.save({ changed: [[5, bucketOf('b')]], position: POSITION, extra: EXTRA });
    expect(await readdir(options.folder)).toEqual(['bucket-5-2.bin', 'manifest.json']);
  });
});

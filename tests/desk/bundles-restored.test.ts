import { describe, expect, test } from 'vitest';
import { bundleAt } from '#main/desk/sync/bundle/bundle-on-disk.ts';
import { observeAt } from '#tests/support/bundle-office.ts';
import {
  act,
  atHub,
  attach,
  carried,
  down,
  hub,
  joined,
  observe,
  STREAM,
  sameBlob,
  up,
  withBundleTrips,
} from '#tests/support/bundle-trip.ts';
import { STAFF } from '#tests/support/circumstances.ts';

const { admin, koordinator } = STAFF;
withBundleTrips();

describe('files and a hub that was restored, a desk that was killed', () => {
  test('[BD-17] a hub that was restored takes nothing of an older file, and gets back with the next what it lost', async () => {
    const desk = await joined(admin);
    await observe(desk, admin);
    await carried(desk);
    const backup = structuredClone(hub.hub);
    await act(desk, admin, 'note', { text: 'Diterima, lalu hilang di pusat.' });
    const { out: oldAnswer } = await carried(desk);
    await act(desk, admin, 'note', { text: 'Belum terkirim.' });
    const { file } = await up(desk);
    Object.assign(hub.hub, backup, { epoch: 'masa-2' });
    const { out, exit, said } = await atHub(file);
    expect([exit, said.code]).toEqual([1, 'titipan-masa-lain-hub']);
    expect(hub.hub.steps.get(STREAM)).toHaveLength(1);
    expect(await down(desk, out)).toEqual({ kind: 'masa-lain' });
    expect(await down(desk, out)).toEqual({ kind: 'masa-lain' });
    expect((await desk.picture.entry(STREAM)).acked).toBe(2);

    const { applied, said: taken } = await carried(desk);
    expect(taken).toMatchObject({ taken: 2, repeated: 0 });
    expect(applied).toMatchObject({ kind: 'diterapkan', decisions: 0 });
    expect(hub.hub.steps.get(STREAM)).toHaveLength(3);
    expect(desk.sync.state()).toMatchObject({ waiting: 0, decisions: 0 });
    expect(desk.sync.membership()?.epoch).toBe('masa-2');
    await expect(down(desk, oldAnswer)).rejects.toMatchObject({ code: 'titipan-masa-lain' });
    await expect(down(desk, out)).rejects.toMatchObject({ code: 'titipan-lama' });
    expect(desk.sync.state().waiting).toBe(0);
  });

  test('[BD-17] word of a life of the hub that this desk has left over a line is old', async () => {
    const desk = await joined(admin);
    await observe(desk, admin);
    await carried(desk);
    const backup = structuredClone(hub.hub);
    const { file } = await up(desk);
    Object.assign(hub.hub, structuredClone(backup), { epoch: 'masa-2' });
    const { out } = await atHub(file);
    await desk.sync.meet();
    Object.assign(hub.hub, structuredClone(backup), { epoch: 'masa-3' });
    await desk.sync.meet();
    await expect(down(desk, out)).rejects.toMatchObject({ code: 'titipan-lama' });
    await act(desk, admin, 'note', { text: 'Sesudah dua pemulihan.' });
    expect((await carried(desk)).said).toMatchObject({ taken: 1 });
    expect(desk.sync.state()).toMatchObject({ waiting: 0 });
  });

  test('[BD-17] word of a life of the hub that this desk never stood in is taken back by the next answer', async () => {
    const desk = await joined(admin);
    await observe(desk, admin);
    await carried(desk);
    const backup = structuredClone(hub.hub);
    const { file } = await up(desk);
    Object.assign(hub.hub, structuredClone(backup), { epoch: 'masa-2' });
    const { out } = await atHub(file);
    Object.assign(hub.hub, structuredClone(backup), { epoch: 'masa-3' });
    await desk.sync.meet();
    // It cannot know better yet.
    expect(await down(desk, out)).toEqual({ kind: 'masa-lain' });
    await act(desk, admin, 'note', { text: 'Sesudah dua pemulihan.' });
    const answer = await atHub((await up(desk)).file);
    await expect(down(desk, answer.out)).rejects.toMatchObject({ code: 'titipan-lama' });
    expect((await carried(desk)).said).toMatchObject({ taken: 1 });
    expect(desk.sync.state()).toMatchObject({ waiting: 0 });
  });

  test('[BD-18] a desk that is killed anywhere while it applies a file applies it again and goes on', async () => {
    const office = await joined(koordinator);
    const desk = await joined(admin);
    // More than one page.
    for (let number = 0; number < 510; number += 1) {
      await observeAt(office, koordinator, `${5_000_000 + number}`);
    }
    await observe(office, koordinator);
    const hash = await attach(office, koordinator, 300_000);
    await office.sync.meet();
    const { out } = await atHub((await up(desk)).file);
    const source = await bundleAt(desk.files, out);
    const places = new Set([JSON.stringify(desk.sync.membership()?.cursors)]);
    let applied: unknown = null;
    for (let most = 1; applied === null; most += 1) {
      let reads = 0;
      const read = async (at: number, length: number) => {
        reads += 1;
        if (reads > most) throw new Error('killed');
        return source.read(at, length);
      };
      applied = await desk.bundles.apply({ ...source, read }).catch((error: Error) => {
        if (error.message === 'killed') return null;
        throw error;
      });
      places.add(JSON.stringify(desk.sync.membership()?.cursors));
    }
    expect(applied).toMatchObject({ kind: 'diterapkan', blobs: 1, more: false });
    // Before the first page, between both, after the second.
    expect(places.size).toBe(3);
    expect(desk.picture.size()).toBe(511);
    expect(await sameBlob(desk, office, hash)).toBe(true);
    expect(await down(desk, out)).toMatchObject({ kind: 'tidak-ada-baru' });
    expect((await desk.verify()).problems).toEqual([]);
  });
});

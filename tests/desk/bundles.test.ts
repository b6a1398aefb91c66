import { generateKeyPairSync } from 'node:crypto';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openDesk } from '#main/desk/open-desk.ts';
import { writeBundleAt } from '#main/desk/sync/bundle/bundle-on-disk.ts';
import { makeBundle } from '#main/desk/sync/bundle/make-bundle.ts';
import { outbox } from '#main/desk/sync/outbox.ts';
import { noNotes } from '#main/store/bundle-file.ts';
import { writeBundle } from '#sealed/bundle/write-bundle.ts';
import { privateKeyOf } from '#sealed/raw-keys.ts';
import {
  ANY_SIZE,
  act,
  atHub,
  attach,
  carried,
  down,
  hub,
  joined,
  observe,
  open,
  path,
  STREAM,
  sameBlob,
  standing,
  up,
  withBundleTrips,
} from '#tests/support/bundle-trip.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const { admin, koordinator, otherAdmin } = STAFF;
withBundleTrips();

describe('meeting the hub by files', () => {
  test('[BD-10] steps, answers, others’ steps and attachments go both ways, as over a line', async () => {
    const [field, office] = [await joined(admin), await joined(koordinator)];
    await observe(field, admin);
    await act(field, admin, 'verify');
    const photo = await attach(field, admin, 700_000);
    const first = await carried(field);
    expect(first.made).toMatchObject({ steps: 3, blobs: 1, complete: true });
    expect(first.said).toMatchObject({ taken: 3, repeated: 0, waiting: 0, blobs: 1, complete: true });
    expect(first.applied).toMatchObject({ kind: 'diterapkan', delivered: 3, decisions: 0, more: false });
    expect(field.sync.state()).toMatchObject({ waiting: 0, lastAt: expect.stringContaining('2026-11-24') });

    await office.sync.meet();
    expect(await sameBlob(field, office, photo)).toBe(true);
    await act(office, koordinator, 'note', { text: 'Sudah dibaca koordinator.' });
    const plan = await attach(office, koordinator, 300_000);
    await office.sync.meet();
    const second = await carried(field);
    expect(second.applied).toMatchObject({ kind: 'diterapkan', changed: 1, blobs: 1, more: false });
    const { state } = await field.picture.entry(STREAM);
    expect(state.notes.map(({ text }) => text)).toEqual(['Sudah dibaca koordinator.']);
    expect(await sameBlob(field, office, plan)).toBe(true);
    expect([...field.sync.unread(admin.personId).before.keys()]).toEqual([STREAM]);
    // A line that comes back goes on from there, and a file after it.
    await act(field, admin, 'note', { text: 'Lewat jaringan.' });
    expect(await field.sync.meet()).toMatchObject({ kind: 'terhubung', waiting: 0 });
    expect((await carried(field)).applied).toMatchObject({ kind: 'tidak-ada-baru' });
    for (const desk of open) expect((await desk.verify()).problems).toEqual([]);
  });

  test('[BD-11] what others wrote first is decided again, as over a line', async () => {
    const [one, other] = [await joined(admin), await joined(admin)];
    await observe(one, admin);
    await act(one, admin, 'handle');
    await one.sync.meet();
    await other.sync.meet();
    await act(one, admin, 'draft-answer', { text: 'Draf pertama.' });
    await act(other, admin, 'draft-answer', { text: 'Draf kedua.' });
    await act(other, admin, 'note', { text: 'Catatan di lapangan.' });
    await one.sync.meet();
    const first = await carried(other);
    expect(first.said).toMatchObject({ taken: 0, waiting: 2 });
    expect(first.applied).toMatchObject({ kind: 'diterapkan', decisions: 1 });
    expect(await outbox(other)).toMatchObject([{ command: 'note' }]);
    expect((await carried(other)).said).toMatchObject({ taken: 1, waiting: 0 });
    expect(other.sync.state()).toMatchObject({ waiting: 0, decisions: 1 });
  });

  test('[BD-12] the same file again, there and back, changes nothing and says so', async () => {
    const desk = await joined(admin);
    await observe(desk, admin);
    const { file, out } = await carried(desk);
    const before = standing(desk);
    const again = await atHub(file);
    expect(again.said).toMatchObject({ outcome: 'dijawab', taken: 0, repeated: 1, waiting: 0 });
    expect(await down(desk, out)).toMatchObject({ kind: 'tidak-ada-baru' });
    expect(await down(desk, again.out)).toMatchObject({ kind: 'tidak-ada-baru' });
    expect(standing(desk)).toBe(before);

    await act(desk, admin, 'note', { text: 'Sesudahnya.' });
    await carried(desk);
    const later = standing(desk);
    for (const old of [out, again.out])
      await expect(down(desk, old)).rejects.toMatchObject({ code: 'titipan-lama' });
    expect((await atHub(file)).said).toMatchObject({ taken: 0, repeated: 1 });
    expect(standing(desk)).toBe(later);
  });

  test('[BD-13] an answer for another device, a file for the hub, a damaged and a cut one: nothing is applied', async () => {
    const [desk, other] = [await joined(admin), await joined(otherAdmin)];
    await observe(desk, admin);
    const { file } = await up(desk);
    const { out } = await atHub(file);
    const before = [standing(desk), standing(other)];
    await expect(down(other, out)).rejects.toMatchObject({ code: 'titipan-untuk-lain' });
    await expect(down(desk, file)).rejects.toMatchObject({ code: 'titipan-arah-lain' });
    const bytes = await readFile(out);
    bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
    const damaged = path('rusak');
    await writeFile(damaged, bytes);
    await expect(down(desk, damaged)).rejects.toMatchObject({ code: 'titipan-rusak' });
    expect(await atHub(out)).toMatchObject({ exit: 1, said: { code: 'titipan-arah-lain' } });
    await truncate(file, 200);
    expect(await atHub(file)).toMatchObject({ exit: 1, said: { code: 'titipan-terpotong' } });
    await writeFile(damaged, 'bukan berkas titipan');
    expect(await atHub(damaged)).toMatchObject({ exit: 1, said: { code: 'bukan-titipan' } });
    await expect(down(desk, damaged)).rejects.toMatchObject({ code: 'bukan-titipan' });
    expect([standing(desk), standing(other)]).toEqual(before);
    // The whole one still counts.
    expect(await down(desk, out)).toMatchObject({ kind: 'diterapkan', delivered: 1 });
  });

  test('[BD-13] an answer that another than the hub wrote, and a file in another device’s name, are known as such', async () => {
    const [desk, other] = [await joined(admin), await joined(otherAdmin)];
    const forger = generateKeyPairSync('ed25519').privateKey;
    const [mine, theirs] = [await hub.devices.list(), desk.sync.membership()?.deviceId ?? ''];
    const known = mine.find(({ deviceId }) => deviceId === theirs);
    const forged = path('palsu');
    await writeBundleAt(desk.files, forged, async (sink) => {
      const recipient = Buffer.from(known?.encryptionKey ?? '', 'base64');
      const writer = await writeBundle(sink, { direction: 'turun', recipient, signingKey: forger });
      const said = { t: 'turun', deviceId: theirs, epoch: 'masa-1', outcome: 'dicabut', madeAt: desk.now() };
      await writer.record({ ...said, signature: writer.signature });
      await writer.end();
    });
    await expect(down(desk, forged)).rejects.toMatchObject({ code: 'titipan-pengirim-lain' });
    expect(desk.sync.state().kind).toBe('terhubung');

    const membership = other.sync.membership();
    if (membership === null || membership.hubKeys === null) throw new Error('it joined');
    const self = {
      deviceId: theirs,
      signingKey: privateKeyOf(membership.signingKey),
      encryptionKey: privateKeyOf(membership.encryptionKey),
      hub: membership.hubKeys,
    };
    const { epoch, cursors } = membership;
    const standing = { place: { epoch, cursors }, notes: noNotes(theirs) };
    await writeBundleAt(desk.files, forged, (sink) => makeBundle(other, self, standing, sink, ANY_SIZE));
    expect(await atHub(forged)).toMatchObject({ exit: 1, said: { code: 'titipan-pengirim-lain' } });
    await writeBundleAt(desk.files, forged, (sink) =>
      makeBundle(other, { ...self, deviceId: 'siapa' }, standing, sink, ANY_SIZE),
    );
    expect(await atHub(forged)).toMatchObject({ exit: 1, said: { code: 'titipan-perangkat-asing' } });
  });

  test('[BD-14] a revoked device: nothing of its file is taken, and the answer empties it', async () => {
    const desk = await joined(admin);
    await observe(desk, admin);
    await carried(desk);
    await act(desk, admin, 'note', { text: 'Sesudah dicabut.' });
    const { file } = await up(desk);
    await hub.devices.setState(desk.sync.membership()?.deviceId ?? '', 'dicabut');
    const steps = hub.hub.steps.get(STREAM)?.length;
    const { out, exit, said } = await atHub(file);
    expect([exit, said.code]).toEqual([1, 'titipan-dicabut']);
    expect(hub.hub.steps.get(STREAM)?.length).toBe(steps);
    expect(await down(desk, out)).toEqual({ kind: 'dicabut' });
    expect(desk.sync.state()).toMatchObject({ kind: 'dicabut' });
    expect(desk.picture.has(STREAM)).toBe(false);
    expect(desk.keys.keyOf(STREAM)).toBeNull();
    await expect(up(desk)).rejects.toMatchObject({ code: 'perangkat-dicabut' });
  });

  test('[BD-15] a device that leaves hands over what it has and gets nothing more', async () => {
    const [desk, office] = [await joined(admin), await joined(koordinator)];
    await observe(desk, admin);
    await desk.sync.meet();
    await office.sync.meet();
    await act(office, koordinator, 'note', { text: 'Tidak untuk yang pergi.' });
    await office.sync.meet();
    await act(desk, admin, 'note', { text: 'Pekerjaan terakhir.' });
    const { file } = await up(desk);
    await hub.devices.setState(desk.sync.membership()?.deviceId ?? '', 'pergi');
    const { out, said } = await atHub(file);
    expect(said).toMatchObject({ taken: 0, waiting: 1, streams: 0 });
    expect((await hub.parts.log.held()).map(({ code }) => code)).toEqual(['menunggu-koordinator']);
    expect(await down(desk, out)).toEqual({
      kind: 'ditolak',
      trouble: { code: 'perangkat-pergi', params: {} },
    });
    expect(desk.sync.state()).toMatchObject({ kind: 'tertolak', waiting: 1 });
    expect((await desk.picture.entry(STREAM)).state.notes).toHaveLength(1);
    expect((await atHub(file)).said.code).toBe('titipan-dicabut');
  });

  test('[BD-16] an attachment larger than the file goes in several, each from where the one before arrived', async () => {
    const desk = await joined(admin);
    await observe(desk, admin);
    await act(desk, admin, 'note', { text: 'Foto menyusul.' });
    const hash = await attach(desk, admin, 2_600_000);
    await act(desk, admin, 'note', { text: 'Sesudah foto.' });
    const wish = { atMost: 1_000_000, replyAtMost: null };
    const sizes: number[] = [];
    const rounds: unknown[] = [];
    for (let round = 0; round < 4; round += 1) {
      const { made, said } = await carried(desk, wish);
      sizes.push(made.bytes);
      rounds.push([said.taken, made.complete, (await hub.parts.blobs.state(hash)).whole]);
    }
    expect(rounds).toEqual([
      [2, false, false],
      [0, false, false],
      [0, false, false],
      [2, true, true],
    ]);
    expect(Math.max(...sizes)).toBeLessThan(1_100_000);
    // Nothing twice: what was sent in all is the attachment and little more.
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(2_700_000);
    expect(desk.sync.state()).toMatchObject({ waiting: 0 });
  });

  test('[BD-16] what does not fit into the answer comes with the next one', async () => {
    const [desk, office] = [await joined(admin), await joined(koordinator)];
    await observe(desk, admin);
    await desk.sync.meet();
    await office.sync.meet();
    const hashes = [await attach(office, koordinator, 900_000), await attach(office, koordinator, 900_000)];
    await office.sync.meet();
    const wish = { atMost: null, replyAtMost: 1_000_000 };
    const first = await carried(desk, wish);
    expect(first.said).toMatchObject({ complete: false });
    expect(first.applied).toMatchObject({ changed: 1, blobs: 1, more: true });
    const second = await carried(desk, wish);
    expect(second.applied).toMatchObject({ kind: 'diterapkan', changed: 0, blobs: 1, more: false });
    for (const hash of hashes) expect(await desk.attachments.sealedBytes(hash)).not.toBeNull();
  });

  test('[BD-19] the hub asks for every right as over a line: a foreign case is put aside, and nothing of one is answered', async () => {
    const [mine, theirs] = [await joined(admin), await joined(otherAdmin)];
    await observe(mine, admin);
    await act(mine, admin, 'note', { text: 'Hanya untuk kantor 416.' });
    const hash = await attach(mine, admin, 10_000);
    await mine.sync.meet();
    // A desk that got hold of the case's name and key some other way.
    await theirs.keys.adopt(new Map([[STREAM, mine.keys.keyOf(STREAM) ?? new Uint8Array(32)]]));
    await observe(theirs, otherAdmin);
    const { said, out, applied } = await carried(theirs);
    expect(said).toMatchObject({ taken: 0, waiting: 1, streams: 0 });
    expect(applied).toMatchObject({ kind: 'tidak-ada-baru' });
    expect((await theirs.picture.entry(STREAM)).acked).toBe(0);
    expect(await theirs.attachments.sealedBytes(hash)).toBeNull();
    expect((await readFile(out)).length).toBeLessThan(4_000);
    expect(hub.hub.steps.get(STREAM)).toHaveLength(3);
  });

  test('[BD-20] a desk that never joined, or never met its hub, makes none', async () => {
    const alone = await openDesk(deskWorld(await temporaryFolder()));
    open.push(alone);
    await expect(up(alone)).rejects.toMatchObject({ code: 'belum-bergabung' });
    await expect(down(alone, path('tidak-ada'))).rejects.toMatchObject({ code: 'berkas-tidak-terbaca' });
  });
});

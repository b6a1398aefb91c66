import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { bundleAt, writeBundleAt } from '#main/desk/sync/bundle/bundle-on-disk.ts';
import { type BundleWish, makeBundle } from '#main/desk/sync/bundle/make-bundle.ts';
import { outbox } from '#main/desk/sync/outbox.ts';
import { noNotes } from '#main/store/bundle-file.ts';
import { writeBundle } from '#sealed/bundle/write-bundle.ts';
import { privateKeyOf } from '#sealed/raw-keys.ts';
import { joinBy, observeAt, operatorTakes } from '#tests/support/bundle-office.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { type OpenHub, openHub } from '#tests/support/open-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/** Tuesday 24 November 2026, 09:00 WIB, as the desks of these tests have it. */
const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);
const LAPOR_ID = '5049672';
const ID = `lapor:${LAPOR_ID}`;
const STREAM = `complaint/${ID}` as const;
const { admin, koordinator, otherAdmin } = STAFF;
const ANY_SIZE: BundleWish = { atMost: null, replyAtMost: null };

let hub: OpenHub;
let folder: string;
let files: number;
const open: Desk[] = [];

beforeEach(async () => {
  hub = await openHub();
  hub.clock.now = NOW;
  folder = await temporaryFolder();
  files = 0;
});
afterEach(async () => {
  for (const desk of open.splice(0)) await desk.close();
  await hub.http.close();
});

async function joined(...people: readonly Actor[]): Promise<Desk> {
  const desk = await openDesk(deskWorld(await temporaryFolder()));
  open.push(desk);
  await joinBy(hub, desk, people);
  return desk;
}

const observe = (desk: Desk, by: Actor): Promise<void> => observeAt(desk, by, LAPOR_ID);

async function act(desk: Desk, by: Actor, kind: string, input: Record<string, unknown> = {}): Promise<void> {
  const { outcome } = await desk.complaints.act(by, ID, kind, input);
  expect(outcome, kind).toMatchObject({ ok: true });
}

async function attach(desk: Desk, by: Actor, size: number): Promise<string> {
  const file = { bytes: randomBytes(size), name: 'foto.jpg', mediaType: 'image/jpeg' };
  const { outcome } = await desk.complaints.attachFile(by, ID, file);
  expect(outcome).toMatchObject({ ok: true });
  const { state } = await desk.picture.entry(STREAM);
  return state.attachments.at(-1)?.hash ?? '';
}

async function sameBlob(one: Desk, other: Desk, hash: string): Promise<boolean> {
  const [here, there] = [await one.attachments.sealedBytes(hash), await other.attachments.sealedBytes(hash)];
  return here !== null && there !== null && Buffer.compare(here, there) === 0;
}

function path(name: string): string {
  files += 1;
  return join(folder, `${files}-${name}.titipan`);
}

async function up(desk: Desk, wish: Parameters<Desk['bundles']['make']>[1] = ANY_SIZE) {
  const file = path('naik');
  const made = await writeBundleAt(desk.files, file, (sink) => desk.bundles.make(sink, wish));
  return { file, made };
}

/** What the operator's command makes of a file. */
async function atHub(file: string) {
  const out = path('turun');
  const told = await operatorTakes(hub, [file, '--out', out, '--json']);
  const said = JSON.parse(told.exit === 0 ? told.out : told.err) as Record<string, unknown>;
  return { out, exit: told.exit, said };
}

async function down(desk: Desk, file: string) {
  return desk.bundles.apply(await bundleAt(desk.files, file));
}

/** There and back. */
async function carried(desk: Desk, wish = ANY_SIZE) {
  const { file, made } = await up(desk, wish);
  const answer = await atHub(file);
  expect(answer.exit).toBe(0);
  return { ...answer, file, made, applied: await down(desk, answer.out) };
}

/** All that must not move where a bundle is refused. */
function standing(desk: Desk) {
  const membership = desk.sync.membership();
  const heads = [...hub.hub.streams].map(([stream, { head }]) => [stream, head]);
  return JSON.stringify([
    desk.store.position(),
    membership?.cursors,
    membership?.epoch,
    desk.parked.list(),
    heads,
  ]);
}

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

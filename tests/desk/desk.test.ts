import { cp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NOBODY_YET } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import type { AppendFile } from '#main/store/files.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { restoreBackup } from '#main/store/restore.ts';
import { shredFile } from '#main/store/shred-file.ts';
import { deskWorld, withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const COORDINATOR: Actor = { personId: 'sampel-koordinator', role: 'koordinator', officeId: null };
const LIAISON: Actor = { personId: 'siapa-saja', role: 'penghubung', officeId: null };

/** A folder with the sample queue of a seed. */
async function sampled(complaints: number): Promise<string> {
  const folder = await temporaryFolder();
  await withDesk(folder, (desk) => fillWithSample(desk, { complaints, seed: 'uji' }));
  return folder;
}

async function states(desk: Desk): Promise<readonly string[]> {
  const all: string[] = [];
  for (let ordinal = 0; ordinal < desk.picture.size(); ordinal += 1) {
    const { state, head, places } = await desk.picture.entryAt(ordinal);
    all.push(JSON.stringify({ state, head, places }));
  }
  return all;
}

describe('opening', () => {
  test('[JR-60] the snapshot equals the fold of the journal', async () => {
    const folder = await sampled(600);
    const fromSnapshot = await withDesk(folder, states);
    await rm(join(folder, 'snapshot'), { recursive: true });
    const fromJournal = await withDesk(folder, states);
    expect(fromJournal).toEqual(fromSnapshot);
    expect(fromJournal).toHaveLength(600);
  });

  test('[JR-61] a damaged snapshot is made again, and said', async () => {
    const folder = await sampled(40);
    const before = await withDesk(folder, states);
    for (const name of await readdir(join(folder, 'snapshot'))) {
      await writeFile(join(folder, 'snapshot', name), 'rusak');
    }
    const notices: string[] = [];
    const after = await withDesk(folder, states, { onNotice: ({ kind }) => notices.push(kind) });
    expect(after).toEqual(before);
    expect(notices).toEqual(['gambaran-dibuat-ulang']);
  });

  test('[JR-62] steps since the snapshot are found again after the process died', async () => {
    const folder = await sampled(40);
    const copy = join(folder, '..', `${folder.split('/').at(-1)}-mati`);
    const dead = await withDesk(folder, async (desk) => {
      await desk.complaints.act(COORDINATOR, 'lapor:x', 'note', { text: 'tidak ada' });
      const { state } = await desk.picture.entryAt(3);
      await desk.complaints.act(COORDINATOR, state.id, 'note', { text: 'sebelum mati' });
      await cp(folder, copy, { recursive: true });
      return state.id;
    });
    const notes = await withDesk(
      copy,
      async (desk) => (await desk.complaints.find(COORDINATOR, dead))?.state.notes,
    );
    await rm(copy, { recursive: true });
    expect(notes?.at(-1)?.text).toBe('sebelum mati');
  });

  test('[JR-63] verify names the place of a flipped byte in an old part of the journal', async () => {
    const folder = await sampled(40);
    const [batch = ''] = (await readdir(join(folder, 'journal'))).filter((name) => name.startsWith('batch'));
    const file = await open(join(folder, 'journal', batch), 'r+');
    await file.write(Buffer.from('#'), 0, 1, 5_000);
    await file.close();
    const report = await withDesk(folder, (desk) => desk.verify());
    expect(report.ok).toBe(false);
    expect(report.problems.map(({ where }) => where).join(' ')).toContain(batch);
  });

  test('[JR-64] a lost attachment is named by verify', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      const { id } = await desk.complaints.act(NOBODY_YET, 'baru', 'register', {
        origin: 'surat',
        title: 'a',
        text: 'b',
      });
      const file = { name: 'foto.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('foto') };
      expect((await desk.complaints.attachFile(NOBODY_YET, id, file)).outcome.ok).toBe(true);
      expect((await desk.verify()).ok).toBe(true);
      await rm(join(folder, 'blobs'), { recursive: true });
      expect((await desk.verify()).problems.map(({ code, where }) => [code, where])).toEqual([
        ['lampiran-rusak', id],
      ]);
    });
  });
});

describe('erasing a person', () => {
  test('[KY-41] key, attachments, search and kept backups forget; the case stays counted', async () => {
    const folder = await temporaryFolder();
    const id = await withDesk(folder, async (desk) => {
      const input = {
        origin: 'telepon',
        title: 'Judul rahasia',
        text: 'kata zebra',
        reporterName: 'Pelapor Dua',
      };
      const made = await desk.complaints.act(NOBODY_YET, 'baru', 'register', input);
      await desk.complaints.attachFile(NOBODY_YET, made.id, {
        name: 'a',
        mediaType: 'text/plain',
        bytes: Buffer.from('x'),
      });
      await desk.backup();
      expect((await desk.search('zebra'))?.includes(1)).toBe(true);
      await desk.complaints.act(NOBODY_YET, made.id, 'erase', { reason: 'permintaan' });
      expect((await desk.search('zebra'))?.includes(1)).toBe(false);
      expect(desk.keys.keyOf(`complaint/${made.id}`)).toBeNull();
      expect((await desk.attachments.list()).length).toBe(0);
      return made.id;
    });
    const [backup = ''] = await readdir(join(folder, 'backups'));
    const into = join(folder, 'pulih');
    await restoreBackup({
      files: nodeFiles,
      shred: shredFile,
      from: join(folder, 'backups', backup),
      into,
      erased: [],
    });
    await withDesk(into, async (desk) => {
      const entry = await desk.complaints.find(NOBODY_YET, id);
      expect(entry?.state.registration?.title).toBeNull();
      expect((await desk.search('zebra'))?.includes(1)).toBe(false);
    });
    await withDesk(folder, async (desk) => {
      expect(desk.picture.size()).toBe(1);
      expect((await desk.complaints.act(NOBODY_YET, id, 'note', { text: 'x' })).outcome).toMatchObject({
        refusal: { code: 'sudah-dihapus' },
      });
      expect((await desk.verify()).ok).toBe(true);
    });
  });

  test('[KY-42] an erasure that was cut off before the key went is finished at the next opening', async () => {
    const folder = await temporaryFolder();
    const id = await withDesk(folder, async (desk) => {
      const made = await desk.complaints.act(NOBODY_YET, 'baru', 'register', {
        origin: 'surat',
        title: 'a',
        text: 'b',
      });
      const stream = `complaint/${made.id}` as const;
      await desk.recorder.complaint(NOBODY_YET, desk.now(), stream, {
        kind: 'erase',
        reason: 'uji',
        personal: {},
      });
      expect(desk.keys.keyOf(stream)).not.toBeNull();
      return made.id;
    });
    await withDesk(folder, async (desk) => {
      expect(desk.keys.keyOf(`complaint/${id}`)).toBeNull();
    });
  });
});

describe('rahasia', () => {
  test('[QU-1] a rahasia case is in no list, count, search or command of who may not see it', async () => {
    const folder = await sampled(300);
    await withDesk(folder, async (desk) => {
      const settings = desk.settings.queueSettings('2026-11-24');
      const readers = desk.settings.state().confidentialReaders;
      const all = desk.picture.queue.query({ view: 'semua' }, { actor: COORDINATOR, readers }, settings);
      const hidden = all.items.filter(({ row }) => row.confidentiality === 'rahasia');
      expect(hidden.length).toBeGreaterThan(0);
      const seen = desk.picture.queue.query({ view: 'semua' }, { actor: LIAISON, readers }, settings);
      expect(seen.total).toBe(all.total - hidden.length);
      expect(desk.picture.queue.counts({ actor: LIAISON, readers }, settings).semua).toBe(seen.total);
      for (const { row } of hidden) {
        expect(await desk.complaints.find(LIAISON, row.id)).toBeNull();
        const note = await desk.complaints.act(LIAISON, row.id, 'note', { text: 'x' });
        expect(note.outcome).toMatchObject({ refusal: { code: 'tidak-ditemukan' } });
        const hits = await desk.search(row.laporId ?? row.id);
        expect(
          desk.picture.queue.query({ view: 'semua', hits }, { actor: LIAISON, readers }, settings).total,
        ).toBe(0);
      }
    });
  });

  test('[QU-2] an attachment to a case that may not be seen leaves nothing behind', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      const { id } = await desk.complaints.act(NOBODY_YET, 'baru', 'register', {
        origin: 'surat',
        title: 'a',
        text: 'b',
      });
      await desk.complaints.act(NOBODY_YET, id, 'set-confidentiality', {
        confidentiality: 'rahasia',
        reason: 'uji',
      });
      const file = { name: 'a', mediaType: 'text/plain', bytes: Buffer.from('x') };
      expect((await desk.complaints.attachFile(LIAISON, id, file)).outcome).toMatchObject({
        refusal: { code: 'tidak-ditemukan' },
      });
      expect(await desk.attachments.list()).toEqual([]);
    });
  });
});

describe('a full disk', () => {
  test('[JR-65] the command is refused in words, nothing is half there, and a retry works', async () => {
    const folder = await temporaryFolder();
    let full = false;
    const filling = (open: (path: string) => Promise<AppendFile>) => async (path: string) => {
      const file = await open(path);
      const write = (bytes: Uint8Array) =>
        full ? Promise.reject(Object.assign(new Error('penuh'), { code: 'ENOSPC' })) : file.write(bytes);
      return { ...file, write };
    };
    const files = {
      ...nodeFiles,
      openAppend: filling(nodeFiles.openAppend),
      create: filling(nodeFiles.create),
    };
    const register = { origin: 'surat', title: 'a', text: 'b' };
    await withDesk(
      folder,
      async (desk) => {
        const { id } = await desk.complaints.act(NOBODY_YET, 'baru', 'register', register);
        full = true;
        await expect(desk.complaints.act(NOBODY_YET, id, 'note', { text: 'x' })).rejects.toMatchObject({
          code: 'disk-penuh',
        });
        full = false;
        expect((await desk.complaints.find(NOBODY_YET, id))?.state.notes).toEqual([]);
        expect((await desk.complaints.act(NOBODY_YET, id, 'note', { text: 'x' })).outcome.ok).toBe(true);
        expect((await desk.verify()).ok).toBe(true);
      },
      { files },
    );
  });
});

test('[BK-30] a copied folder takes a new replica id and says so', async () => {
  const folder = await sampled(5);
  const copy = join(await temporaryFolder(), 'salinan');
  await cp(folder, copy, { recursive: true });
  const world = deskWorld(copy);
  await withDesk(copy, async (desk) => desk.picture.size(), world);
  expect(world.notices.map(({ kind }) => kind)).toContain('folder-salinan');
  const ids = await Promise.all([folder, copy].map((at) => readFile(join(at, 'replica.json'), 'utf8')));
  expect(ids[0]).not.toBe(ids[1]);
});

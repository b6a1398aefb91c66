import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WindowApp } from '#main/window/window-app.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { officeFolder } from '#tests/support/office-folder.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import {
  failureOf,
  refusalOf,
  signedIn,
  type WindowClient,
  withWindow,
} from '#tests/support/window-world.ts';

const LETTER = { origin: 'surat', title: 'Jembatan putus', text: 'Jembatan putus sejak kemarin.' };

async function atTheWindow(work: (sari: WindowClient, folder: string, app: WindowApp) => Promise<void>) {
  const folder = await temporaryFolder();
  await officeFolder(folder);
  await withWindow(folder, async (app) => work(await signedIn(app, 'sari'), folder, app));
}

async function register(calls: WindowClient): Promise<string> {
  return (await calls.complaint.act({ id: 'baru', command: 'register', input: LETTER })).id;
}

describe('backups', () => {
  test('[WI-48] are made on request and listed, the newest first, with moment and size', async () => {
    await atTheWindow(async (sari, folder) => {
      expect(await sari.backup.list()).toEqual([]);
      const first = await sari.backup.make();
      expect(first.path).toBe(join(folder, 'backups', basename(first.path)));
      expect(first.madeAt).toBe('2026-11-24T09:00:00.000+07:00');
      await register(sari);
      const second = await sari.backup.make();
      expect(second.bytes).toBeGreaterThan(first.bytes);
      expect(await sari.backup.list()).toEqual([second, first]);
      await mkdir(join(folder, 'backups', 'catatan saya'));
      expect(await sari.backup.list()).toHaveLength(2);
    });
  });
});

describe('restoring', () => {
  test('[WI-49] makes a new folder out of a backup; the one at work is not touched', async () => {
    const into = join(await temporaryFolder(), 'pulih');
    await atTheWindow(async (sari, folder) => {
      const kept = await register(sari);
      const { path } = await sari.backup.make();
      await register(sari);
      const before = await readdir(join(folder, 'journal'));
      expect(await sari.backup.restore({ from: path, into })).toEqual({ folder: into });
      expect(await readdir(join(folder, 'journal'))).toEqual(before);
      expect((await sari.queue.list({ view: 'semua' })).total).toBe(2);
      expect((await sari.complaint.open({ id: kept })).item.title).toBe(LETTER.title);
    });
    await withDesk(into, async (desk) => expect(desk.picture.size()).toBe(1));
  });

  test('[WI-49] never over or into something: a folder with files, the data folder, half an address', async () => {
    await atTheWindow(async (sari, folder) => {
      const { path: from } = await sari.backup.make();
      const place = await temporaryFolder();
      await writeFile(join(place, 'catatan.txt'), 'penting');
      const into = (target: string) => refusalOf(sari.backup.restore({ from, into: target }));
      expect(await into(place)).toBe('tujuan-tidak-kosong');
      expect(await readdir(place)).toEqual(['catatan.txt']);
      for (const inside of ['', 'backups', 'backups/baru', 'x/../pulih']) {
        expect(await into(join(folder, inside)), inside).toBe('tujuan-di-folder-data');
      }
      for (const short of ['pulih', './pulih', '~/pulih']) {
        expect(await into(short), short).toBe('masukan-tidak-sah');
      }
      const free = join(place, 'baru');
      const of = (source: string) => failureOf(sari.backup.restore({ from: source, into: free }));
      expect((await of(place)).data).toEqual({ code: 'bukan-cadangan', params: { path: place } });
      expect((await of(folder)).data.code).toBe('bukan-cadangan');
      expect((await of('cadangan')).data.code).toBe('masukan-tidak-sah');
      expect(await readdir(place)).toEqual(['catatan.txt']);
    });
  });

  test('[WI-54] neither from nor to another PC', async () => {
    await atTheWindow(async (sari) => {
      const { path: from } = await sari.backup.make();
      const into = join(await temporaryFolder(), 'pulih');
      const away = `/${into}`;
      expect(await refusalOf(sari.backup.restore({ from, into: away }))).toBe('alamat-di-jaringan');
      expect(await refusalOf(sari.backup.restore({ from: `/${from}`, into }))).toBe('alamat-di-jaringan');
      expect(await readdir(dirname(into))).toEqual([]);
    });
  });

  test('[WI-49] who was erased since stays erased', async () => {
    const into = join(await temporaryFolder(), 'pulih');
    await atTheWindow(async (sari, folder) => {
      const id = await register(sari);
      const { path } = await sari.backup.make();
      const outside = join(await temporaryFolder(), 'salinan');
      await cp(path, outside, { recursive: true });
      await sari.complaint.act({ id, command: 'erase', input: { reason: 'permintaan' } });
      await sari.backup.restore({ from: outside, into });
      expect(await readFile(join(folder, 'keys', 'erased.list'), 'utf8')).toContain(id);
    });
    await withDesk(into, async (desk) => {
      const [row] = [desk.picture.queue.row(0)];
      expect(row).not.toBeNull();
      expect(row?.title).toBeNull();
    });
  });
});

describe('verifying', () => {
  test('[WI-50] says what was read and that it is whole; damage is named in words', async () => {
    await atTheWindow(async (sari, folder) => {
      const id = await register(sari);
      const { hash } = await sari.complaint.attach({ id, file: new File(['bukti'], 'bukti.txt') });
      expect(await sari.backup.verify()).toMatchObject({ ok: true, complaints: 1, problems: [] });
      await writeFile(join(folder, 'blobs', hash.slice(0, 2), hash), 'rusak');
      const found = await sari.backup.verify();
      expect(found.ok).toBe(false);
      expect(found.problems).toEqual([expect.stringContaining(`${id}: ${hash.slice(0, 12)}`)]);
    });
  });

  test('[WI-26] names no case that this person may not know of', async () => {
    await atTheWindow(async (sari, folder, app) => {
      const kiki = await signedIn(app, 'kiki');
      const id = await register(kiki);
      const { hash } = await kiki.complaint.attach({ id, file: new File(['bukti'], 'bukti.txt') });
      const input = { confidentiality: 'rahasia', reason: 'terancam' };
      await kiki.complaint.act({ id, command: 'set-confidentiality', input });
      await writeFile(join(folder, 'blobs', hash.slice(0, 2), hash), 'rusak');
      expect((await kiki.backup.verify()).problems).toEqual([expect.stringContaining(id)]);
      const told = await sari.backup.verify();
      expect(told.ok).toBe(false);
      expect(JSON.stringify(told)).not.toContain(id);
    });
  });
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '#main/store/node-files.ts';
import { officeFolder } from '#tests/support/office-folder.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import {
  openWindow,
  refusalOf,
  signedIn,
  type WindowClient,
  withWindow,
} from '#tests/support/window-world.ts';

const NOW = '2026-11-24T09:00:00.000+07:00';

async function aCase(calls: WindowClient): Promise<string> {
  const input = { origin: 'surat', title: 'Jalan rusak', text: 'Berlubang.' };
  const { id } = await calls.complaint.act({ id: 'baru', command: 'register', input });
  await calls.complaint.act({ id, command: 'verify', input: {} });
  return id;
}

const typed = async (calls: WindowClient, id: string) => (await calls.complaint.open({ id })).typed;

async function work(
  test: (sign: (who: string) => Promise<WindowClient>, folder: string) => Promise<void>,
): Promise<void> {
  const folder = await temporaryFolder();
  await officeFolder(folder);
  await withWindow(folder, (app) => test((who) => signedIn(app, who), folder));
}

describe('what is being typed', () => {
  test('[WI-23] belongs to one case, one person and one field, and outlives the window', async () => {
    const folder = await temporaryFolder();
    await officeFolder(folder);
    let ids: readonly string[] = [];
    await withWindow(folder, async (app) => {
      const [sari, budi] = [await signedIn(app, 'sari'), await signedIn(app, 'budi')];
      const [one, two] = [await aCase(sari), await aCase(sari)];
      ids = [one, two];
      expect(await sari.complaint.keepTyped({ id: one, field: 'jawaban', text: 'Yth. ' })).toEqual({
        at: NOW,
      });
      await sari.complaint.keepTyped({ id: one, field: 'jawaban', text: 'Yth. Bapak\n  dan Ibu ' });
      await budi.complaint.keepTyped({ id: one, field: 'jawaban', text: 'Versi Budi' });
      await sari.complaint.keepTyped({ id: one, field: 'catatan', text: 'Telepon UPTD' });
    });
    await withWindow(folder, async (app) => {
      const [sari, budi] = [await signedIn(app, 'sari'), await signedIn(app, 'budi')];
      const [one = '', two = ''] = ids;
      expect(await typed(sari, one)).toEqual({
        jawaban: { text: 'Yth. Bapak\n  dan Ibu ', at: NOW },
        catatan: { text: 'Telepon UPTD', at: NOW },
      });
      expect((await typed(budi, one)).jawaban?.text).toBe('Versi Budi');
      expect(await typed(sari, two)).toEqual({ jawaban: null, catatan: null });
    });
  });

  test('[WI-23] stands nowhere in the clear, and its file names neither case nor person', async () => {
    await work(async (sign, folder) => {
      const sari = await sign('sari');
      const id = await aCase(sari);
      await sari.complaint.keepTyped({ id, field: 'jawaban', text: 'KATA-KATA-RAHASIA' });
      const names = await readdir(join(folder, 'drafts'));
      expect(names).toHaveLength(1);
      expect(names[0]).not.toContain('sari');
      const bytes = await readFile(join(folder, 'drafts', names[0] ?? ''));
      expect(bytes.includes('KATA-KATA-RAHASIA')).toBe(false);
      expect(bytes.includes(id)).toBe(false);
    });
  });

  test('[WI-24] goes when it was recorded word for word, not when something else was', async () => {
    await work(async (sign) => {
      const [sari, budi] = [await sign('sari'), await sign('budi')];
      const id = await aCase(sari);
      await sari.complaint.keepTyped({ id, field: 'jawaban', text: 'Akan diperbaiki. ' });
      await budi.complaint.keepTyped({ id, field: 'jawaban', text: 'Lain' });
      await sari.complaint.keepTyped({ id, field: 'catatan', text: 'Sudah ditelepon' });
      const draft = (text: string) => sari.complaint.act({ id, command: 'draft-answer', input: { text } });
      await draft('Yang lain lagi.');
      expect((await typed(sari, id)).jawaban?.text).toBe('Akan diperbaiki. ');
      await draft('Akan diperbaiki.');
      expect(await typed(sari, id)).toMatchObject({ jawaban: null, catatan: { text: 'Sudah ditelepon' } });
      expect((await typed(budi, id)).jawaban?.text).toBe('Lain');
      await sari.complaint.act({ id, command: 'note', input: { text: 'Sudah ditelepon' } });
      expect((await typed(sari, id)).catatan).toBeNull();
      await sari.complaint.keepTyped({ id, field: 'jawaban', text: 'Baru' });
      await sari.complaint.keepTyped({ id, field: 'jawaban', text: '' });
      expect((await typed(sari, id)).jawaban).toBeNull();
      await sari.complaint.keepTyped({ id, field: 'jawaban', text: '' });
    });
  });

  test('[WI-24] what was recorded just before the power went is not offered again', async () => {
    await work(async (sign) => {
      const sari = await sign('sari');
      const id = await aCase(sari);
      await sari.complaint.act({ id, command: 'draft-answer', input: { text: 'Akan diperbaiki.' } });
      await sari.complaint.act({ id, command: 'note', input: { text: 'Ditelepon' } });
      await sari.complaint.keepTyped({ id, field: 'jawaban', text: 'Akan diperbaiki.' });
      await sari.complaint.keepTyped({ id, field: 'catatan', text: 'Ditelepon' });
      expect(await typed(sari, id)).toEqual({ jawaban: null, catatan: null });
    });
  });

  test('[WI-24] goes with the person who is erased, whoever typed it', async () => {
    await work(async (sign, folder) => {
      const [sari, budi] = [await sign('sari'), await sign('budi')];
      const [id, other] = [await aCase(sari), await aCase(sari)];
      for (const calls of [sari, budi])
        await calls.complaint.keepTyped({ id, field: 'catatan', text: 'Pelapor W.' });
      await sari.complaint.keepTyped({ id: other, field: 'catatan', text: 'Tetap' });
      await sari.complaint.act({ id, command: 'erase', input: { reason: 'permintaan pelapor' } });
      expect(await readdir(join(folder, 'drafts'))).toHaveLength(1);
      expect(await typed(sari, id)).toEqual({ jawaban: null, catatan: null });
      expect((await typed(sari, other)).catatan?.text).toBe('Tetap');
      const late = sari.complaint.keepTyped({ id, field: 'catatan', text: 'lagi' });
      expect(await refusalOf(late)).toBe('sudah-dihapus');
    });
  });

  test('[WI-23] a full disk is told, and what was kept before stays; a broken file keeps nobody out', async () => {
    const folder = await temporaryFolder();
    await officeFolder(folder);
    let full = false;
    const enospc = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const files = {
      ...nodeFiles,
      create: (path: string) =>
        full && path.includes('drafts') ? Promise.reject(enospc) : nodeFiles.create(path),
    };
    const { opened } = await openWindow(folder, { ports: { files } });
    if (opened.kind !== 'open') throw new Error('taken');
    const sari = await signedIn(opened.app, 'sari');
    const id = await aCase(sari);
    await sari.complaint.keepTyped({ id, field: 'jawaban', text: 'satu' });
    full = true;
    expect(await refusalOf(sari.complaint.keepTyped({ id, field: 'jawaban', text: 'dua' }))).toBe(
      'disk-penuh',
    );
    expect((await typed(sari, id)).jawaban?.text).toBe('satu');
    const [name = ''] = await readdir(join(folder, 'drafts'));
    await writeFile(join(folder, 'drafts', name), 'rusak');
    expect((await typed(sari, id)).jawaban).toBeNull();
    await opened.app.close();
  });
});

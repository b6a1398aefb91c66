import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { officeFolder } from '#tests/support/office-folder.ts';
import { exportCsv, FULL_ROW } from '#tests/support/read-lapor.ts';
import { confirmedBy, foundBy, stepsOf, takeFile } from '#tests/support/take-steps.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { refusalOf, signedIn, type WindowClient, withWindow } from '#tests/support/window-world.ts';

type Row = Readonly<Record<string, string>>;
type Sign = (who: string) => Promise<WindowClient>;

function row(id: number, change: Row = {}): Row {
  return { ...FULL_ROW, 'Tracking ID': String(7_000_000 + id), 'Judul Laporan': `Laporan ${id}`, ...change };
}

function fileOf(rows: readonly Row[], name = 'ekspor januari.csv'): File {
  return new File([exportCsv(rows)], name);
}

const many = (count: number): readonly Row[] => Array.from({ length: count }, (_, at) => row(at + 1));

async function atTheWindow(work: (sign: Sign, folder: string, told: string[]) => Promise<void>) {
  const folder = await temporaryFolder();
  await officeFolder(folder);
  const told: string[] = [];
  const host = { notify: (title: string, body: string) => told.push(`${title}: ${body}`) };
  await withWindow(folder, (app) => work((who) => signedIn(app, who), folder, told), { host });
}

async function uploadsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).includes('uploads') ? readdir(join(folder, 'uploads')) : [];
}

describe('a preview', () => {
  test('[WI-30] counts what would be added, changed and left out, and writes nothing', async () => {
    await atTheWindow(async (sign, folder) => {
      const sari = await sign('sari');
      await takeFile(sari, fileOf([row(1), row(2)]));
      const before = await readdir(join(folder, 'journal'));
      const found = await foundBy(
        sari.imports.previewFile({
          file: fileOf([
            row(1),
            row(2, { 'Status Laporan': 'Selesai' }),
            row(3),
            row(4, { 'Tanggal Laporan Masuk': '31 Feb 2026' }),
          ]),
        }),
      );
      expect(found).toMatchObject({
        fileName: 'ekspor januari.csv',
        asOfKnown: false,
        added: 1,
        updated: 1,
        unchanged: 1,
        problems: 1,
      });
      expect((await sari.queue.list({ view: 'semua' })).total).toBe(2);
      expect(await readdir(join(folder, 'journal'))).toEqual(before);
      expect(await uploadsIn(folder)).toEqual([]);
    });
  });

  test('[WI-30] the same from a path on this PC', async () => {
    await atTheWindow(async (sign) => {
      const path = join(await temporaryFolder(), 'ekspor.csv');
      await writeFile(path, exportCsv([row(1)]));
      const sari = await sign('sari');
      const asOf = '2026-11-01T08:00:00.000+07:00';
      expect(await foundBy(sari.imports.previewPath({ path, asOf }))).toMatchObject({
        fileName: 'ekspor.csv',
        added: 1,
        asOf,
        asOfKnown: false,
      });
    });
  });

  test('[WI-31] tells how far it is, never back, and ends with what it found', async () => {
    await atTheWindow(async (sign) => {
      const sari = await sign('sari');
      const steps = await stepsOf(await sari.imports.previewFile({ file: fileOf(many(1_200)) }));
      const progress = steps.flatMap((step) => (step.kind === 'maju' ? [step.progress] : []));
      expect(steps.at(-1)?.kind).toBe('selesai');
      expect(progress.length).toBeGreaterThan(0);
      expect(progress.map(({ done }) => done)).toEqual(
        progress.map(({ done }) => done).sort((a, b) => a - b),
      );
      for (const { total } of progress) expect(total).toBe(100);
    });
  });

  test('[WI-34] names the words of the file that nothing here stands for, until something does', async () => {
    await atTheWindow(async (sign) => {
      const kiki = await sign('kiki');
      const file = fileOf([
        row(1, { 'Status Laporan': 'Dikaji ulang' }),
        row(2, { 'Status Laporan': 'DIKAJI  ulang', 'ID Kategori': '', Kategori: '' }),
        row(3, { 'ID Instansi Terdisposisi': '502', 'Instansi Terdisposisi': '' }),
      ]);
      const first = await foundBy(kiki.imports.previewFile({ file }));
      expect(first.unknownStatuses).toEqual([{ status: 'Dikaji ulang', rows: 2 }]);
      expect(first.unknownOffices).toEqual([
        { id: '416', name: 'Dinas Pekerjaan Umum', rows: 2 },
        { id: '502', name: null, rows: 1 },
      ]);
      expect(first.unknownCategories).toEqual([{ id: '45', name: 'Jalan', rows: 2 }]);
      const act = (command: 'map-status' | 'name-office' | 'name-category', input: Row) =>
        kiki.institution.act({ command, input });
      await act('map-status', { status: 'dikaji ulang', stage: 'proses' });
      await act('name-office', { officeId: '416', name: 'DPU' });
      await act('name-office', { officeId: '502', name: 'Dinsos' });
      await act('name-category', { categoryId: '45', name: 'Jalan raya' });
      expect(await foundBy(kiki.imports.previewFile({ file }))).toMatchObject({
        unknownStatuses: [],
        unknownOffices: [],
        unknownCategories: [],
      });
    });
  });
});

describe('the rows of a preview', () => {
  const rows = [
    row(9),
    row(2, { 'Tanggal Laporan Masuk': 'kemarin', 'Nama Pelapor': 'Wulandari Prasetyo' }),
    row(1, {
      'Nama Pelapor': 'Wulandari Prasetyo',
      'Judul Laporan': 'Saya Wulandari, telepon 081255501234',
    }),
  ];

  test('[WI-33] come in the order of the file, page by page, for each result', async () => {
    await atTheWindow(async (sign) => {
      const sari = await sign('sari');
      const { token } = await foundBy(sari.imports.previewFile({ file: fileOf(rows) }));
      const page = (result: 'all' | 'added' | 'updated' | 'problem', offset = 0, limit = 500) =>
        sari.imports.rows({ token, result, offset, limit });
      const all = await page('all');
      expect(all.total).toBe(3);
      expect(all.rows.map(({ trackingId, result }) => [trackingId, result])).toEqual([
        ['7000009', 'added'],
        ['7000002', 'problem'],
        ['7000001', 'added'],
      ]);
      expect(all.rows[1]?.problem).toMatchObject({
        code: 'tanggal-tidak-terbaca',
        detail: expect.stringContaining('Tanggal Laporan Masuk'),
        cells: { Kategori: 'Jalan' },
      });
      expect((await page('all', 1, 1)).rows).toEqual([all.rows[1]]);
      expect(await page('added')).toEqual({ total: 2, rows: [all.rows[0], all.rows[2]] });
      expect(await page('updated')).toEqual({ total: 0, rows: [] });
      expect(await page('problem', 5, 10)).toEqual({ total: 1, rows: [] });
    });
  });

  test('[WI-33] tell nobody who the reporter is, nor does the list of those left out', async () => {
    await atTheWindow(async (sign) => {
      const sari = await sign('sari');
      const { token } = await foundBy(sari.imports.previewFile({ file: fileOf(rows) }));
      const shown = JSON.stringify(await sari.imports.rows({ token, result: 'all', offset: 0, limit: 500 }));
      const left = await (await sari.imports.report({ token })).text();
      for (const secret of ['Wulandari', 'Prasetyo', '081255501234']) {
        expect(shown).not.toContain(secret);
        expect(left).not.toContain(secret);
      }
      expect(shown).toContain('W***');
    });
  });
});

describe('confirming', () => {
  test('[WI-35] writes all rows without a problem, once; its problems can still be read', async () => {
    await atTheWindow(async (sign, _, told) => {
      const sari = await sign('sari');
      const file = fileOf([...many(120), row(500, { 'Tanggal Laporan Masuk': 'kemarin' })]);
      const { token } = await foundBy(sari.imports.previewFile({ file }));
      const [first, second] = await Promise.allSettled([
        confirmedBy(sari.imports.confirm({ token })),
        confirmedBy(sari.imports.confirm({ token })),
      ]);
      expect(first).toMatchObject({ value: { added: 120, updated: 0, unchanged: 0, problems: 1 } });
      expect(second).toMatchObject({ status: 'rejected', reason: { data: { code: 'pratinjau-tidak-ada' } } });
      expect((await sari.queue.list({ view: 'semua' })).total).toBe(120);
      expect(await refusalOf(confirmedBy(sari.imports.confirm({ token })))).toBe('pratinjau-tidak-ada');
      const rest = await sari.imports.rows({ token, result: 'all', offset: 0, limit: 10 });
      expect(rest.rows.map(({ result }) => result)).toEqual(['problem']);
      expect(told).toEqual([]);
    });
  });

  test('[WI-35] stopped, it leaves nothing, and the preview may be confirmed again', async () => {
    await atTheWindow(async (sign, folder) => {
      const sari = await sign('sari');
      const { token } = await foundBy(sari.imports.previewFile({ file: fileOf(many(2_000)) }));
      for await (const step of await sari.imports.confirm({ token })) {
        expect(step.kind).toBe('maju');
        break;
      }
      expect((await sari.queue.list({ view: 'semua' })).total).toBe(0);
      expect((await readdir(join(folder, 'journal'))).filter((name) => name.startsWith('batch'))).toEqual([]);
      expect(await confirmedBy(sari.imports.confirm({ token }))).toMatchObject({ added: 2_000 });
    });
  });

  test('[WI-33] rows that are asked for while it is written tell what came of it', async () => {
    await atTheWindow(async (sign) => {
      const sari = await sign('sari');
      const rowsLeft = async (token: string) =>
        (await sari.imports.rows({ token, result: 'added', offset: 0, limit: 1 })).total;
      const stopped = await foundBy(sari.imports.previewFile({ file: fileOf(many(500)) }));
      const steps = (await sari.imports.confirm({ token: stopped.token }))[Symbol.asyncIterator]();
      await steps.next();
      const [afterStop] = await Promise.all([rowsLeft(stopped.token), steps.return?.()]);
      expect(afterStop).toBe(500);
      const { token } = await foundBy(sari.imports.previewFile({ file: fileOf(many(500)) }));
      const whole = (await sari.imports.confirm({ token }))[Symbol.asyncIterator]();
      await whole.next();
      expect(await rowsLeft(token)).toBe(0);
    });
  });

  test('[WI-35] a case that changed since: nothing is written and a new look is asked for', async () => {
    await atTheWindow(async (sign) => {
      const [sari, kiki] = [await sign('sari'), await sign('kiki')];
      const { token } = await foundBy(sari.imports.previewFile({ file: fileOf(many(3)) }));
      await takeFile(kiki, fileOf([row(2)]));
      expect(await refusalOf(confirmedBy(sari.imports.confirm({ token })))).toBe('impor-berubah');
      expect((await kiki.queue.list({ view: 'semua' })).total).toBe(1);
    });
  });

  test('[WI-39] the end of a long one is told to who looked elsewhere', async () => {
    await atTheWindow(async (sign, _, told) => {
      await takeFile(await sign('sari'), fileOf(many(1_000), 'banyak.csv'));
      expect(told).toEqual(['Impor selesai: banyak.csv: 1000 laporan baru, 0 diperbarui.']);
    });
  });
});

describe('the list of rows that are not taken', () => {
  test('[WI-36] is a CSV that says where each stands and why, and holds no formula', async () => {
    await atTheWindow(async (sign) => {
      const sari = await sign('sari');
      const file = fileOf([
        row(1),
        row(2, { 'Tanggal Laporan Masuk': '=cmd|A1', Kategori: '=HYPERLINK("x")' }),
        row(1),
      ]);
      const { token } = await foundBy(sari.imports.previewFile({ file }));
      const report = await sari.imports.report({ token });
      expect(report.name).toBe('baris-tidak-dimasukkan-ekspor-januari.csv');
      expect(report.type).toBe('text/csv');
      const bytes = Buffer.from(await report.arrayBuffer());
      expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
      const [head, second, third, end] = bytes.toString('utf8').split('\r\n');
      expect(head).toContain('Baris,Tracking ID,Alasan,Keterangan,Tracking ID');
      expect(second).toMatch(/^3,7000002,Tanggal tidak dapat dibaca\.,/);
      expect(second).toContain("'=HYPERLINK");
      expect(second).not.toMatch(/(^|,)"?=/);
      expect(third).toMatch(/^4,7000001,Tracking ID ini sudah ada/);
      expect(end).toBe('');
    });
  });
});

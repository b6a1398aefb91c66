import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NOBODY_YET } from '#domain/institution/institution.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const FILE_TIME = '2026-11-20T08:00:00.000+07:00';

/** An export as JSON lines with the open-data names. */
async function exportOf(folder: string, rows: readonly Record<string, string>[]): Promise<string> {
  const path = join(folder, `${rows.length}-${Math.abs(hashOf(JSON.stringify(rows)))}.jsonl`);
  await writeFile(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  return path;
}

function hashOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
}

function row(id: number, change: Record<string, string> = {}): Record<string, string> {
  return {
    TrackingID: String(id),
    JudulLaporan: `Laporan ${id}`,
    IsiLaporan: `Isi laporan ${id}`,
    Status: 'Terverifikasi',
    TanggalLaporanMasuk: '6/11/2026 09:00:00',
    ...change,
  };
}

function take(desk: Desk, path: string, asOf?: string) {
  const options = asOf === undefined ? {} : { asOf };
  return desk.imports
    .preview(NOBODY_YET, { path, modifiedAt: FILE_TIME }, options)
    .then((preview) => desk.imports.confirm(NOBODY_YET, preview, options));
}

describe('importing', () => {
  test('[IM-40] a changed row is an update, an equal one is left alone, a new one is added', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await take(desk, await exportOf(folder, [row(1), row(2)]));
      const changed = await exportOf(folder, [row(1), row(2, { Status: 'Selesai' }), row(3)]);
      expect(await take(desk, changed)).toMatchObject({ added: 1, updated: 1, unchanged: 1, problems: [] });
    });
  });

  test('[IM-41] an older export is kept as history and not shown', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await take(
        desk,
        await exportOf(folder, [row(1, { Status: 'Selesai' })]),
        '2026-11-10T00:00:00.000+07:00',
      );
      const older = await exportOf(folder, [row(1, { Status: 'Terverifikasi' })]);
      expect(await take(desk, older, '2026-11-01T00:00:00.000+07:00')).toMatchObject({ updated: 1 });
      const entry = await desk.complaints.find(NOBODY_YET, '1');
      expect(entry?.state.lapor?.fields.status).toBe('Selesai');
      expect(entry?.head.version).toBe(2);
    });
  });

  test('[IM-42] what the office wrote is never overwritten by an import', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await take(desk, await exportOf(folder, [row(1)]));
      await desk.complaints.act(NOBODY_YET, '1', 'verify', {});
      await desk.complaints.act(NOBODY_YET, '1', 'draft-answer', { text: 'Jawaban kami' });
      await take(
        desk,
        await exportOf(folder, [row(1, { Status: 'Ditutup oleh Sistem', JudulLaporan: 'Lain' })]),
      );
      const entry = await desk.complaints.find(NOBODY_YET, '1');
      expect(entry?.state.answers[0]?.text).toBe('Jawaban kami');
      expect(entry?.state.ours.stage).toBe('proses');
    });
  });

  test('[IM-43] stopped in the middle: nothing of it is there, now or after reopening', async () => {
    const folder = await temporaryFolder();
    const path = await exportOf(
      folder,
      Array.from({ length: 400 }, (_, index) => row(index + 1)),
    );
    await withDesk(folder, async (desk) => {
      const preview = await desk.imports.preview(NOBODY_YET, { path, modifiedAt: FILE_TIME });
      const stop = new AbortController();
      const stopped = desk.imports.confirm(NOBODY_YET, preview, {
        signal: stop.signal,
        onProgress: ({ done }) => done >= 200 && stop.abort(),
      });
      await expect(stopped).rejects.toMatchObject({ code: 'impor-dibatalkan' });
      expect(desk.picture.size()).toBe(0);
      expect((await readdir(join(folder, 'journal'))).filter((name) => name.startsWith('batch'))).toEqual([]);
    });
    await withDesk(folder, async (desk) => {
      expect(desk.picture.size()).toBe(0);
      expect(await take(desk, path)).toMatchObject({ added: 400 });
    });
  });

  test('[IM-44] a case that changed between preview and confirmation: nothing is written, a new look is asked for', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      const path = await exportOf(folder, [row(1), row(2)]);
      const first = await desk.imports.preview(NOBODY_YET, { path, modifiedAt: FILE_TIME });
      await take(desk, await exportOf(folder, [row(1)]));
      await expect(desk.imports.confirm(NOBODY_YET, first)).rejects.toMatchObject({ code: 'impor-berubah' });
      expect(desk.picture.size()).toBe(1);
    });
  });

  test('[IM-45] rows with a problem are skipped and listed; the others are taken', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      const path = await exportOf(folder, [
        row(1),
        row(2, { TanggalLaporanMasuk: '31/02/2026' }),
        row(1),
        row(4),
      ]);
      const result = await take(desk, path);
      expect(result).toMatchObject({ added: 2, updated: 0, unchanged: 0 });
      expect(result.problems.map(({ row: at, code }) => [at, code])).toEqual([
        [2, 'tanggal-tidak-terbaca'],
        [3, 'baris-ganda'],
      ]);
    });
  });

  test('[IM-46] a file whose own time lies ahead speaks for now, not for a day to come', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      const path = await exportOf(folder, [row(1)]);
      const ahead = { path, modifiedAt: '2027-01-01T00:00:00.000+07:00' };
      const preview = await desk.imports.preview(NOBODY_YET, ahead);
      expect(preview.asOf).toBe(desk.now());
      expect(await desk.imports.confirm(NOBODY_YET, preview)).toMatchObject({ added: 1, problems: [] });
    });
  });

  test('[IM-47] the words of all rows are counted, also of those that change nothing', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      const rows = [
        row(1, { Status: 'Dibuka kembali' }),
        row(2, { Status: 'DIBUKA  kembali' }),
        row(3),
        row(4, { TanggalLaporanMasuk: '31/02/2026', Status: 'Lain' }),
      ];
      const path = await exportOf(folder, rows);
      await take(desk, path);
      const compared: number[] = [];
      const preview = await desk.imports.preview(
        NOBODY_YET,
        { path, modifiedAt: FILE_TIME },
        { onCompared: ({ done }) => compared.push(done) },
      );
      expect(preview.unchanged).toBe(3);
      expect(preview.words).toEqual({
        statuses: [
          { key: 'dibuka kembali', status: 'Dibuka kembali', rows: 2 },
          { key: 'terverifikasi', status: 'Terverifikasi', rows: 1 },
        ],
        offices: [],
        categories: [],
      });
      expect(compared).toEqual([0]);
    });
  });
});

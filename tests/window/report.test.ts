import { read as readWorkbook } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { withDesk } from '#tests/support/desk-world.ts';
import { officeFolder } from '#tests/support/office-folder.ts';
import { exportCsv, FULL_ROW } from '#tests/support/read-lapor.ts';
import { takeFile } from '#tests/support/take-steps.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { refusalOf, signedIn, type WindowClient, withWindow } from '#tests/support/window-world.ts';

const REPORTER = 'Wulandari Prasetyo';
const JANUARY = { from: '2026-01-01', to: '2026-01-31', officeId: null } as const;
const AS_CSV = { ...JANUARY, format: 'csv', revealReason: null } as const;

const ROWS = [
  {},
  { 'ID Instansi Terdisposisi': '101', 'Instansi Terdisposisi': 'Dinas Kominfo' },
  { 'Tipe Laporan (Anonim/Rahasia)': 'Rahasia', 'Judul Laporan': 'Suap di loket' },
  { 'Tanggal Laporan Masuk': '3 Feb 2026' },
].map((change, at) => ({
  ...FULL_ROW,
  'Tracking ID': `${7_000_001 + at}`,
  'Nama Pelapor': REPORTER,
  'Tipe Laporan (Anonim/Rahasia)': '',
  ...change,
}));

async function atTheWindow(
  work: (sign: (who: string) => Promise<WindowClient>, folder: string) => Promise<void>,
): Promise<string> {
  const folder = await temporaryFolder();
  await officeFolder(folder);
  await withWindow(folder, async (app) => {
    const kiki = await signedIn(app, 'kiki');
    await takeFile(kiki, new File([exportCsv(ROWS)], 'ekspor.csv'));
    await work((who) => signedIn(app, who), folder);
  });
  return folder;
}

/** How often lists were exported, as the folder's history has it. */
function exportsIn(folder: string): Promise<number> {
  return withDesk(folder, async (desk) => desk.settings.state().exports);
}

describe('the summary at the window', () => {
  test('[WI-45] has the figures of the file without any list of cases, and is not recorded', async () => {
    const folder = await atTheWindow(async (sign) => {
      const kiki = await sign('kiki');
      const { tables, yearsWithoutCalendar } = await kiki.report.summary(JANUARY);
      expect(tables.map(({ name }) => name)).toEqual([
        'Ringkasan',
        'Per OPD',
        'Per Kategori',
        'Per Klasifikasi',
        'Per Bulan',
        'Tunda',
      ]);
      expect(tables[0]?.rows[0]).toEqual(['Laporan masuk', 3, expect.any(String)]);
      expect(JSON.stringify(tables)).not.toMatch(/Wulandari|7000001|Jalan berlubang|Suap/);
      expect(yearsWithoutCalendar).toEqual([]);
      const file = await kiki.report.export({ ...AS_CSV, format: 'xlsx' });
      const book = readWorkbook(Buffer.from(await file.arrayBuffer()));
      expect(book.SheetNames).toEqual([...tables.map(({ name }) => name), 'Daftar', 'Terlambat']);
      const own = await kiki.report.summary({ ...JANUARY, officeId: '101' });
      expect(own.tables[0]?.rows[0]?.[1]).toBe(1);
      expect(own.tables[0]?.notes[0]).toContain('Dinas Kominfo');
      const early = await kiki.report.summary({ from: '2024-01-01', to: '2025-01-31', officeId: null });
      expect(early.yearsWithoutCalendar).toEqual([2024]);
      expect(early.tables[0]?.rows[0]?.[1]).toBe(0);
    });
    expect(await exportsIn(folder)).toBe(1);
  });

  test('[WI-45] a category stands under the name it was given here', async () => {
    await atTheWindow(async (sign) => {
      const kiki = await sign('kiki');
      const input = { categoryId: '45', name: 'Jalan dan jembatan' };
      await kiki.institution.act({ command: 'name-category', input });
      const { tables } = await kiki.report.summary(JANUARY);
      const named = tables.find(({ name }) => name === 'Per Kategori')?.rows.map((cells) => cells[1]);
      expect(named).toContain('Jalan dan jembatan');
    });
  });

  test('[WI-45] is refused to who may make none, for days in the wrong order and for what is no day', async () => {
    await atTheWindow(async (sign) => {
      const [kiki, budi] = [await sign('kiki'), await sign('budi')];
      expect(await refusalOf(budi.report.summary(JANUARY))).toBe('tidak-berwenang');
      expect(await refusalOf(budi.report.export(AS_CSV))).toBe('tidak-berwenang');
      const back = { ...AS_CSV, from: '2026-02-01', to: '2026-01-01' };
      expect(await refusalOf(kiki.report.export(back))).toBe('urutan-tanggal');
      expect(await refusalOf(kiki.report.summary({ from: back.from, to: back.to, officeId: null }))).toBe(
        'urutan-tanggal',
      );
      expect(await refusalOf(kiki.report.summary({ ...JANUARY, from: '2026-02-30' }))).toBe(
        'masukan-tidak-sah',
      );
    });
  });
});

describe('the file of the summary', () => {
  test('[WI-46] is recorded before it comes, with names masked unless there is a reason', async () => {
    const folder = await atTheWindow(async (sign) => {
      const kiki = await sign('kiki');
      const masked = await kiki.report.export(AS_CSV);
      expect([masked.name, masked.type]).toEqual(['rekap-2026-01-01-sd-2026-01-31.csv', 'text/csv']);
      const text = await masked.text();
      expect(text).toContain('W*** P***');
      expect(text).not.toContain(REPORTER);
      const revealed = await kiki.report.export({ ...AS_CSV, revealReason: 'Rapat evaluasi' });
      expect(await revealed.text()).toContain(REPORTER);
      expect(await refusalOf(kiki.report.export({ ...AS_CSV, revealReason: '   ' }))).toBe(
        'masukan-tidak-sah',
      );
    });
    expect(await exportsIn(folder)).toBe(2);
  });

  test('[WI-46] lists no rahasia case to who may not see it, whatever the reason', async () => {
    await atTheWindow(async (sign) => {
      const [kiki, sari] = [await sign('kiki'), await sign('sari')];
      const asked = { ...AS_CSV, revealReason: 'Rapat evaluasi' };
      expect(await (await kiki.report.export(asked)).text()).toContain('Suap di loket');
      expect(await (await sari.report.export(asked)).text()).not.toContain('Suap di loket');
    });
  });
});

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { SAMPLE } from '#tests/e2e/support/folders.ts';
import { act, openReport, previewExport } from '#tests/e2e/support/work.ts';

test.use({ prepared: 'office' });

const FORMULA = "=cmd|' /C calc'!A0";
const MARKUP = '<b>Lampu</b> <img src=x onerror=alert(1)> padam';
/** The headings of the real export over rows that no honest export has. */
const ODD = [
  readFileSync(SAMPLE, 'utf8').split('\r\n', 1)[0],
  row('90001', MARKUP, 'Selesai', '7/1/2015 10:27:00'),
  row('90002', FORMULA, 'Ditelaah Khusus', '8/1/2015 10:27:00'),
  row('90003', 'Tanggal ganjil', 'Selesai', 'kemarin dulu'),
].join('\r\n');

function row(id: string, title: string, status: string, received: string): string {
  const text = '<script>alert(1)</script>Jalan gelap';
  const cells = [
    id,
    title,
    text,
    'Dinas Uji',
    '31001',
    'Jalan',
    '7',
    status,
    'Sindang',
    '1',
    received,
    '',
    '',
    '',
  ];
  return cells.map((cell) => `"${cell}"`).join(',');
}

async function preview(page: Page): Promise<void> {
  await previewExport(page, { name: 'ganjil.csv', mimeType: 'text/csv', buffer: Buffer.from(ODD) });
}

test('[UI-16] a row that is not taken says why, with its cells as they stand; cancelled, nothing is there', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, 'Sari Wulandari');
  await preview(page);
  const problem = page.getByRole('row').filter({ hasText: 'Bermasalah' });
  await expect(problem).toContainText('Kolom "TanggalLaporanMasuk" bukan tanggal yang dikenali.');
  await problem.getByRole('button', { name: 'Lihat isi selnya' }).click();
  const cells = page.getByRole('row').filter({ hasText: 'Isi sel baris 4' });
  await expect(cells).toContainText('kemarin dulu');
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await expect(page.getByRole('button', { name: 'Pilih berkas' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Semua laporan/ })).toHaveText(/0$/);
});

test('[UI-17] an unknown status is mapped once; markup and formulas of a file stand as plain words', async ({
  desk,
}) => {
  const page = await desk.open();
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    return dialog.dismiss();
  });
  await signIn(page, 'Sari Wulandari');
  await preview(page);
  await page.getByRole('combobox', { name: 'Tahap untuk "Ditelaah Khusus"' }).click();
  await page.getByRole('option', { name: 'Diproses' }).click();
  await page.getByRole('button', { name: 'Simpan Ditelaah Khusus' }).click();
  await expect(page.getByText('"Ditelaah Khusus" tersimpan.')).toBeVisible();
  await act(page, { button: 'Impor 2 laporan', title: 'Impor 2 laporan?' });
  await expect(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();
  await openReport(page, '90002');
  await expect(page.getByRole('heading', { level: 1, name: FORMULA })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tahap dan langkah berikutnya' })).toContainText('Diproses');
  await openReport(page, '90001');
  await expect(page.getByRole('heading', { level: 1, name: 'Lampu padam' })).toBeVisible();
  await expect(page.getByText('Jalan gelap', { exact: true })).toBeVisible();
  expect(alerts).toEqual([]);
  await preview(page);
  await expect(page.getByRole('combobox', { name: 'Tahap untuk "Ditelaah Khusus"' })).toHaveCount(0);
});

import type { Page } from '@playwright/test';
import { act, confirm } from '#tests/e2e/support/acts.ts';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { changePerson, openReport } from '#tests/e2e/support/work.ts';

const CASE = '66425';
const SCAN = Buffer.from('%PDF-1.4\n%%EOF\n');

test('[UI-22] a changed text loses its approval; a returned one shows why; an admin approves nothing', async ({
  desk,
}) => {
  const page = await desk.open();
  await beginAnswer(page, 'Petugas akan datang hari Senin.');
  await act(page, 'Ajukan');
  await expect(button(page, 'Setujui')).toBeDisabled();
  await changePerson(page, 'Budi Hartono');
  await button(page, 'Kembalikan').click();
  await page.getByRole('dialog').getByLabel('Yang perlu diperbaiki').fill('Sebutkan jamnya.');
  await confirm(page, 'Kembalikan');
  await changePerson(page, 'Sari Wulandari');
  await expect(page.getByText('Sebutkan jamnya.').first()).toBeVisible();
  await page.getByLabel('Teks jawaban').fill('Petugas datang hari Senin pukul 09.00.');
  await act(page, 'Ajukan');
  await changePerson(page, 'Budi Hartono');
  await act(page, 'Setujui', 'Setujui teks ini');
  await changePerson(page, 'Sari Wulandari');
  await expect(page.getByRole('heading', { name: 'Siap kirim' })).toBeVisible();
  await act(page, 'Ubah teks');
  await page.getByLabel('Teks jawaban').fill('Petugas datang hari Selasa pukul 09.00.');
  await button(page, 'Simpan sebagai draf').click();
  await expect(page.getByRole('heading', { name: 'Siap kirim' })).toHaveCount(0);
  await expect(button(page, 'Catat terkirim')).toHaveCount(0);
  await act(page, 'Ajukan');
  await expect(page.getByText('Menunggu persetujuan atasan.', { exact: true })).toBeVisible();
});

test('[UI-23] an approval on paper names who signed, when, and the scan', async ({ desk }) => {
  const page = await desk.open();
  await beginAnswer(page, 'Jalan sudah ditambal.');
  await button(page, 'Catat persetujuan kertas').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama yang menandatangani').fill('Hendra Wijaya');
  await dialog.getByRole('button', { name: 'Lampirkan berkas dari PC' }).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Lampirkan berkas dari PC' }).click();
  await (await chooser).setFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: SCAN });
  await confirm(page, 'Catat persetujuan');
  await expect(page.getByRole('heading', { name: 'Siap kirim' })).toBeVisible();
  const history = page.getByRole('region', { name: 'Riwayat' });
  await expect(history).toContainText('Hendra Wijaya');
  await expect(history).toContainText('surat.pdf');
});

function button(page: Page, name: string) {
  return page.getByRole('main').getByRole('button', { name, exact: true });
}

/** The admin takes the report on and writes. */
async function beginAnswer(page: Page, text: string): Promise<void> {
  await signIn(page, 'Sari Wulandari');
  await openReport(page, CASE);
  await act(page, 'Kelola sendiri');
  await page.getByLabel('Teks jawaban').fill(text);
}

import type { Page } from '@playwright/test';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { act, changePerson, openReport } from '#tests/e2e/support/work.ts';

const CASE = '66425';
const SUBMIT = { button: 'Ajukan', title: 'Ajukan jawaban untuk disetujui' };
const SCAN = Buffer.from('%PDF-1.4\n%%EOF\n');

test('[UI-22] a changed text loses its approval; a returned one shows why; an admin approves nothing', async ({
  desk,
}) => {
  const page = await desk.open();
  await beginAnswer(page, 'Petugas akan datang hari Senin.');
  await act(page, SUBMIT);
  await expect(button(page, 'Setujui')).toBeDisabled();
  await changePerson(page, 'Budi Hartono');
  await act(page, { button: 'Kembalikan', title: 'Kembalikan jawaban untuk diperbaiki' }, () =>
    page.getByRole('dialog').getByLabel('Yang perlu diperbaiki').fill('Sebutkan jamnya.'),
  );
  await changePerson(page, 'Sari Wulandari');
  await expect(page.getByText('Sebutkan jamnya.').first()).toBeVisible();
  await page.getByLabel('Teks jawaban').fill('Petugas datang hari Senin pukul 09.00.');
  await act(page, SUBMIT);
  await changePerson(page, 'Budi Hartono');
  await act(page, { button: 'Setujui', title: 'Setujui jawaban', confirm: 'Setujui teks ini' });
  await changePerson(page, 'Sari Wulandari');
  await expect(page.getByRole('heading', { name: 'Siap kirim' })).toBeVisible();
  await act(page, { button: 'Ubah teks', title: 'Ubah jawaban yang sudah disetujui?' });
  await page.getByLabel('Teks jawaban').fill('Petugas datang hari Selasa pukul 09.00.');
  await button(page, 'Simpan sebagai draf').click();
  await expect(page.getByRole('heading', { name: 'Siap kirim' })).toHaveCount(0);
  await expect(button(page, 'Catat terkirim')).toHaveCount(0);
  await act(page, SUBMIT);
  await expect(page.getByText('Menunggu persetujuan atasan.', { exact: true })).toBeVisible();
});

test('[UI-23] an approval on paper names who signed, when, and the scan', async ({ desk }) => {
  const page = await desk.open();
  await beginAnswer(page, 'Jalan sudah ditambal.');
  const paper = {
    button: 'Catat persetujuan kertas',
    title: 'Catat persetujuan di atas kertas',
    confirm: 'Catat persetujuan',
  };
  await act(page, paper, async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nama yang menandatangani').fill('Hendra Wijaya');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Lampirkan berkas dari PC' }).click();
    await (await chooser).setFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: SCAN });
  });
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
  await act(page, { button: 'Kelola sendiri', title: 'Kelola sendiri' });
  await page.getByLabel('Teks jawaban').fill(text);
}

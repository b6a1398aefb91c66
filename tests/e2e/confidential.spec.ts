import { AT_THE_COUNTER, askRare, openCase, registerByHand } from '#tests/e2e/support/case.ts';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { choose, countLine, openView } from '#tests/e2e/support/queue.ts';

const ALL = 'Semua laporan';

test.describe('a rahasia case', () => {
  test.use({ prepared: 'lapor' });

  test('[UI-42] is there for whom the rules name only: in the list, the counts, the search, at its address', async ({
    desk,
  }) => {
    const page = await desk.open();
    await signIn(page, 'Maya Lestari');
    const all = await openView(page, ALL);
    await openCase(page, 'lapor:66425');
    const dialog = await askRare(page, 'Ubah kerahasiaan');
    await choose(page, dialog.getByRole('combobox', { name: 'Kerahasiaan' }), 'Rahasia');
    await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Menyangkut pegawai');
    await dialog.getByRole('button', { name: 'Ubah kerahasiaan' }).click();
    await expect(dialog).toHaveCount(0);
    await page.keyboard.press('Control+l');

    await signIn(page, 'Sari Wulandari');
    await expect(page.getByText('Laporan tidak ditemukan')).toBeVisible();
    expect(await openView(page, ALL)).toBe(all - 1);
    await page.getByRole('searchbox', { name: 'Cari laporan' }).fill('66425');
    await expect(page.getByText('Tidak ada laporan dengan "66425" di daftar ini')).toBeVisible();
    await page.keyboard.press('Control+l');

    await signIn(page, 'Budi Hartono');
    expect(await openView(page, ALL)).toBe(all);
    await page.getByRole('searchbox', { name: 'Cari laporan' }).fill('66425');
    await expect(countLine(page)).toHaveText(`1 dari ${all} laporan`);
  });
});

test.describe('the reporter', () => {
  test.use({ prepared: 'office' });

  test('[UI-43] is masked until somebody gives a reason, and that is in the history', async ({ desk }) => {
    const page = await desk.open();
    await signIn(page, 'Sari Wulandari');
    await registerByHand(page, AT_THE_COUNTER);
    const name = page.getByText('Rahmawati Kusuma');
    await expect(name).toHaveCount(0);
    await page.getByRole('button', { name: 'Buka identitas' }).click();
    const dialog = page.getByRole('dialog', { name: 'Buka identitas pelapor' });
    await dialog.getByRole('button', { name: 'Buka identitas' }).click();
    await expect(dialog.getByText('Harus diisi.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Menanyakan nomor rumah');
    await dialog.getByRole('button', { name: 'Buka identitas' }).click();
    await expect(name).toBeVisible();
    await expect(page.getByText('Identitas pelapor dibuka')).toBeVisible();
    await expect(page.getByText('Menanyakan nomor rumah')).toBeVisible();
    await page.getByRole('button', { name: 'Sembunyikan lagi' }).click();
    await expect(name).toHaveCount(0);
  });
});

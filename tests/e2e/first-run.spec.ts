import { expect, test } from '#tests/e2e/support/desk.ts';

test.describe('the first start', () => {
  test.use({ prepared: 'empty' });

  test('[UI-1] an office is set up, and its first person works at once', async ({ desk }) => {
    const page = await desk.open();
    await expect(page.getByRole('heading', { name: 'Selamat datang di Meja Aduan' })).toBeVisible();
    await page.getByRole('button', { name: 'Mulai', exact: true }).click();
    await expect(page.getByText('Harus diisi.').first()).toBeVisible();
    await page.getByLabel('Nama Anda').fill('Sari Wulandari');
    await page.getByLabel('Nama OPD').fill('Dinas Pekerjaan Umum dan Penataan Ruang');
    await page.getByLabel('ID instansi di LAPOR').fill('31001');
    await page.getByRole('button', { name: 'Mulai', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible();
    await expect(page.getByRole('link', { name: /Impor/ }).first()).toBeVisible();
  });
});

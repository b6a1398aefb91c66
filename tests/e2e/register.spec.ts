import { AT_THE_COUNTER, askRare, openCase, registerByHand } from '#tests/e2e/support/case.ts';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { numbersOf, openView } from '#tests/e2e/support/queue.ts';

const ADMIN = 'Sari Wulandari';

test.describe('a report at the counter', () => {
  test.use({ prepared: 'office' });

  test('[UI-44] shows while it is typed what its file still lacks; its LAPOR number comes later', async ({
    desk,
  }) => {
    const page = await desk.open();
    await signIn(page, ADMIN);
    await page.getByRole('link', { name: 'Laporan baru', exact: true }).click();
    const lacking = page.getByRole('status').filter({ hasText: /^Kurang \d dari 6\.$/ });
    await expect(lacking).toHaveText('Kurang 6 dari 6.');
    await page.getByRole('textbox', { name: 'Tempat kejadian' }).fill('Gang Melati');
    await expect(lacking).toHaveText('Kurang 5 dari 6.');
    await registerByHand(page, AT_THE_COUNTER);
    const dialog = await askRare(page, 'Catat nomor LAPOR');
    const number = dialog.getByRole('textbox', { name: 'Nomor LAPOR (Tracking ID)' });
    await number.fill('0123');
    await dialog.getByRole('button', { name: 'Catat nomor LAPOR' }).click();
    await expect(dialog.getByText('Nomor LAPOR hanya angka dan tidak diawali 0.')).toBeVisible();
    await number.fill('7654321');
    await dialog.getByRole('button', { name: 'Catat nomor LAPOR' }).click();
    await expect(page.getByText('Nomor LAPOR dicatat.')).toBeVisible();
    await openView(page, 'Semua laporan');
    expect(await numbersOf(page)).toEqual(['7654321']);
  });
});

test.describe('two reports of one matter', () => {
  test.use({ prepared: 'lapor' });

  test('[UI-45] are linked by number, name each other, and are unlinked again', async ({ desk }) => {
    const page = await desk.open();
    await signIn(page, ADMIN);
    await openCase(page, 'lapor:66777');
    await page.getByRole('button', { name: 'Tautkan laporan ganda' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tautkan sebagai laporan ganda' });
    await dialog.getByRole('combobox', { name: 'Laporan yang sama' }).fill('66425');
    await page.getByRole('option', { name: /^66425 · / }).click();
    await dialog.getByRole('button', { name: 'Tautkan laporan ganda' }).click();
    await expect(page.getByText('Laporan ini ditandai sama dengan laporan')).toBeVisible();
    await page.getByRole('link', { name: /^66425 · / }).click();
    await expect(page.getByText('Ditandai sama dengan laporan ini')).toBeVisible();
    await page.getByRole('link', { name: /^66777 · / }).click();
    await page.getByRole('button', { name: 'Lepas tautan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lepas tautan' }).click();
    await expect(page.getByText('Tidak ada laporan yang tertaut.')).toBeVisible();
  });
});

import type { Page } from '@playwright/test';
import { barriersOn } from '#tests/e2e/support/barriers.ts';
import { AT_THE_COUNTER, askRare, registerByHand } from '#tests/e2e/support/case.ts';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { toNextWorkingDay, withClock } from '#tests/e2e/support/with-clock.ts';

test.use({ prepared: 'office' });
test.describe.configure({ timeout: 120_000 });

const ADMIN = 'Sari Wulandari';
const DAY = 86_400_000;
const CASE = { ...AT_THE_COUNTER };

/** Registers a case whose first date was weeks ago. */
async function registerLate(page: Page, today: number): Promise<void> {
  await page.getByRole('link', { name: 'Laporan baru', exact: true }).click();
  for (const [label, words] of Object.entries(CASE))
    await page.getByRole('textbox', { name: label }).fill(words);
  const on = new Date(today - 21 * DAY + 7 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel('Tanggal diterima').fill(on);
  await page.getByRole('textbox', { name: 'Mengapa baru dicatat sekarang?' }).fill('Surat baru ditemukan');
  await page.getByRole('button', { name: 'Catat laporan' }).click();
  await expect(page.getByRole('heading', { name: 'Tahap dan langkah berikutnya' })).toBeVisible();
}

test('[UI-70] what is told stands at the foot of the window, in the title and under Pengingat', async ({
  desk,
}) => {
  const off = toNextWorkingDay('09:00');
  const page = await withClock(off, desk.open);
  await signIn(page, ADMIN);
  // A morning on which nothing waits says nothing; what comes later is said.
  await page.waitForTimeout(8_500);
  await registerLate(page, Date.now() + off);
  await expect(page.getByText(/^Pengingat: .*terlambat; batas waktunya/)).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => page.title()).toMatch(/^\(1\) /);
  await page.getByRole('link', { name: /^Pengingat/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pengingat' })).toBeVisible();
  await expect(page.getByText('baru', { exact: true })).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('link', { name: 'Ringkasan', exact: true }).click();
  await expect.poll(() => page.title()).toMatch(/^Ringkasan/);
  // Once: it is not said again after a restart.
  await desk.close();
  const again = await withClock(off + 60_000, desk.open);
  await signIn(again, ADMIN);
  await again.waitForTimeout(4_000);
  await again.getByRole('link', { name: /^Pengingat/ }).click();
  await expect(again.getByText(/terlambat; batas waktunya/)).toHaveCount(1);
});

test('[UI-71] reminders are set on a page of the settings, and put off with a day and a reason', async ({
  desk,
}) => {
  const off = toNextWorkingDay('09:00');
  const page = await withClock(off, desk.open);
  await signIn(page, ADMIN);
  await page.getByRole('link', { name: 'Pengaturan', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Bagian pengaturan' })
    .getByRole('link', { name: 'Pengingat' })
    .click();
  await page.getByLabel('Pilih sendiri kapan diingatkan').check();
  await page.getByLabel('Ingatkan sekian hari kerja sebelum batas waktu').fill('2, dua');
  await expect(page.getByText('Isi paling banyak lima angka')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Simpan' })).toBeDisabled();
  await page.getByLabel('Ingatkan sekian hari kerja sebelum batas waktu').fill('2');
  await page.getByLabel('Jam ringkasan pagi').fill('18:00');
  await expect(page.getByText('tidak boleh berada di jam tenang')).toBeVisible();
  await page.getByLabel('Jam ringkasan pagi').fill('08:15');
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Tersimpan')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Jam ringkasan pagi')).toHaveValue('08:15');
  await expect(page.getByLabel('Ingatkan sekian hari kerja sebelum batas waktu')).toHaveValue('2');

  await registerByHand(page, AT_THE_COUNTER);
  const dialog = await askRare(page, 'Tunda pengingat');
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Menunggu balasan dinas');
  expect(await barriersOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Tunda', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await page
    .getByRole('link', { name: /^Pengingat/ })
    .first()
    .click();
  await expect(page.getByText(/Menunggu balasan dinas/)).toBeVisible();
  await page.getByRole('button', { name: 'Ingatkan lagi' }).click();
  await expect(page.getByText('Tidak ada pengingat yang ditunda.')).toBeVisible();
});

test('[UI-72] a clock that went back is said with what to do, and marks what is recorded', async ({
  desk,
}) => {
  const page = await withClock(-3 * DAY, desk.open);
  await signIn(page, ADMIN);
  const banner = page.getByRole('alert').filter({ hasText: 'Jam PC ini mundur' });
  await expect(banner).toContainText('Pengaturan > Waktu & bahasa');
  expect(await barriersOn(page)).toEqual([]);
  await registerByHand(page, AT_THE_COUNTER);
  await expect(page.getByText(/jam PC meragukan: mundur 3 hari/)).toBeVisible();
  await banner.getByRole('button', { name: 'Jam sudah benar' }).click();
  await expect(banner).toHaveCount(0);
});

import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { choose, countLine, numbersOf, openView, rowOf, select } from '#tests/e2e/support/queue.ts';

test.use({ prepared: 'sample' });

const ADMIN = 'Admin Dinas Pekerjaan Umum dan Penataan Ruang';
const COORDINATOR = 'Koordinator Kabupaten';
const OFFICER = 'Penghubung Dinas Pekerjaan Umum dan Penataan Ruang';
const NEW = 'Belum ditindaklanjuti';

test('[UI-35] several cases are assigned at once, and their rows name the officer', async ({ desk }) => {
  const page = await desk.open();
  await signIn(page, COORDINATOR);
  await openView(page, NEW);
  const three = (await numbersOf(page)).slice(0, 3);
  await select(page, three);
  const tools = page.getByRole('toolbar', { name: 'Tindakan untuk laporan terpilih' });
  await expect(tools.getByRole('status')).toHaveText('3 terpilih');
  await tools.getByRole('button', { name: 'Tugaskan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tugaskan 3 laporan' });
  const confirm = dialog.getByRole('button', { name: 'Tugaskan 3 laporan' });
  await expect(confirm).toBeDisabled();
  await choose(page, dialog.getByRole('combobox', { name: 'Petugas' }), new RegExp(`^${OFFICER}`));
  await confirm.click();
  await expect(page.getByText('Penugasan 3 laporan tercatat.')).toBeVisible();
  for (const number of three) {
    await expect(rowOf(page, number).getByRole('gridcell', { name: OFFICER })).toBeVisible();
  }
});

test('[UI-36] several cases are archived for a reason that must be given, and the way back is at hand', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, COORDINATOR);
  const before = await openView(page, NEW);
  const two = (await numbersOf(page)).slice(0, 2);
  await select(page, two);
  await page.getByRole('toolbar').getByRole('button', { name: 'Arsipkan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Arsipkan 2 laporan' });
  const confirm = dialog.getByRole('button', { name: 'Arsipkan 2 laporan' });
  await choose(page, dialog.getByRole('combobox', { name: 'Alasan' }), 'Lainnya');
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Keterangan' }).fill('Sudah dibahas pada laporan lain');
  await confirm.click();
  await expect(page.getByText('2 laporan diarsipkan.')).toBeVisible();
  await expect(countLine(page)).toHaveText(`${before - 2} laporan`);
  for (const number of two) await expect(rowOf(page, number)).toHaveCount(0);
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await expect(page.getByText('Dibatalkan: 2 laporan kembali seperti semula.')).toBeVisible();
  await expect(countLine(page)).toHaveText(`${before} laporan`);
  expect((await numbersOf(page)).slice(0, 2)).toEqual(two);
});

test('[UI-38] of several cases, those that are another office’s are refused by name, with the reason', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await openView(page, NEW);
  const others = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: 'Dinas Perhubungan' }) });
  await others.first().getByRole('checkbox').check();
  await page.getByRole('toolbar').getByRole('button', { name: 'Verifikasi' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Verifikasi 1 laporan' }).click();
  const result = page.getByRole('dialog', { name: 'Hasil' });
  await expect(result.getByRole('status')).toHaveText('0 laporan selesai dicatat. 1 ditolak.');
  await expect(result.getByRole('heading', { name: /^Laporan ini ditangani OPD lain/ })).toBeVisible();
  await expect(result.getByRole('listitem')).toHaveCount(1);
  await result.getByRole('button', { name: 'Tutup' }).click();
  await expect(page.getByRole('toolbar').getByRole('status')).toHaveText('1 terpilih');
});

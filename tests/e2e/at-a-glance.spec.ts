import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { SAMPLE } from '#tests/e2e/support/folders.ts';
import { choose, numbersOf, openView, rowsOf, select } from '#tests/e2e/support/queue.ts';
import { caseAddress, enterAs, goTo } from '#tests/e2e/support/visit.ts';

test.use({ prepared: 'sample' });

const OFFICE_SCREEN = { width: 1366, height: 768 };
/** The same screen at 200 %. */
const ENLARGED = { width: 683, height: 384 };
const SLOW_MS = 1_000;
const ALL = 'Semua laporan';

test('[UI-57] another view comes with its heading and its rows; the keyboard is at its heading', async ({
  desk,
}) => {
  const page = await desk.open();
  await enterAs(page, 'koordinator');
  await openView(page, ALL);
  const all = await numbersOf(page);
  await page.keyboard.press('j');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { level: 1, name: 'Terlambat' })).toBeFocused();
  const late = await numbersOf(page);
  expect(late).not.toEqual(all);
  await page.reload();
  await page.route('**/rpc/queue/list', async (call) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    await call.continue();
  });
  await page.getByRole('link', { name: new RegExp(`^${ALL}`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: ALL })).toBeVisible();
  // A desk that lets one wait: no row of the view before stands below the new heading.
  await expect(rowsOf(page)).toHaveCount(0);
  expect((await numbersOf(page)).slice(0, 3)).toEqual(all.slice(0, 3));
});

test('[UI-59] where the answer is the next work, a button leads to its text, which is in sight', async ({
  desk,
}) => {
  const page = await desk.open();
  await page.setViewportSize(OFFICE_SCREEN);
  await enterAs(page, 'admin');
  await goTo(page, caseAddress(desk.folder, 'semua', 'proses'));
  const steps = page.getByRole('region', { name: 'Tahap dan langkah berikutnya' });
  const text = page.getByRole('textbox', { name: 'Teks jawaban' });
  await expect(text).toBeInViewport({ ratio: 1 });
  await steps.getByRole('button', { name: 'Tulis jawaban' }).click();
  await expect(text).toBeFocused();
  await steps.getByText(/^Belum dapat dilakukan/).click();
  await steps.getByRole('button', { disabled: true }).first().press('Enter');
  await expect(steps.getByRole('status')).not.toBeEmpty();
});

test('[UI-60] at 200 % a preview shows its first row, and the drop area leaves room for the other ways', async ({
  desk,
}) => {
  const page = await desk.open();
  await enterAs(page, 'koordinator');
  await page.setViewportSize(ENLARGED);
  await goTo(page, 'impor');
  await expect(page.getByRole('textbox', { name: 'Lokasi berkas di PC ini' })).toBeInViewport();
  await page.getByLabel('Berkas ekspor LAPOR').setInputFiles(SAMPLE);
  await expect(page.getByRole('row').filter({ hasText: '66425' })).toBeInViewport();
  const words = page.getByRole('region', { name: 'Kata LAPOR yang belum dikenal di sini' });
  await words.getByText(/^Kata LAPOR yang belum dikenal/).click();
  await expect(words.getByText(/^Kategori: nama yang dipakai di sini/)).toBeVisible();
});

test('[UI-61] the people of the settings are found by name, role and office', async ({ desk }) => {
  const page = await desk.open();
  await enterAs(page, 'koordinator');
  await goTo(page, 'pengaturan/orang');
  const rows = page.getByRole('table').getByRole('row');
  const everybody = (await rows.count()) - 1;
  await page.getByRole('textbox', { name: 'Cari nama, peran, atau OPD' }).fill('atasan umum penataan');
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('Atasan Dinas Pekerjaan Umum dan Penataan Ruang');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(`1 dari ${everybody} orang`);
  await page.getByRole('textbox', { name: 'Cari nama, peran, atau OPD' }).fill('zzqx');
  await expect(page.getByText('Tidak ada yang cocok.')).toBeVisible();
});

test('[UI-62] an act on many tells how far it is, and so does taking it back', async ({ desk }) => {
  const page = await desk.open();
  await enterAs(page, 'koordinator');
  await openView(page, 'Belum ditindaklanjuti');
  const six = (await numbersOf(page)).slice(0, 6);
  await select(page, six);
  await page.route('**/rpc/queue/actOnMany', async (call) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    await call.continue();
  });
  await page.getByRole('toolbar').getByRole('button', { name: 'Arsipkan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Arsipkan 6 laporan' });
  await choose(page, dialog.getByRole('combobox', { name: 'Alasan' }), 'Lainnya');
  await dialog.getByRole('textbox', { name: 'Keterangan' }).fill('Sudah dibahas pada laporan lain');
  await dialog.getByRole('button', { name: 'Arsipkan 6 laporan' }).click();
  await expect(dialog.getByText('5 dari 6 laporan')).toBeVisible();
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await expect(page.getByRole('dialog', { name: 'Sedang dibatalkan' })).toBeVisible();
  await expect(page.getByText('Dibatalkan: 6 laporan kembali seperti semula.')).toBeVisible();
});

test.describe('where nothing is to do', () => {
  test.use({ prepared: 'lapor' });

  test('[UI-58] a list in which nothing is says so once', async ({ desk }) => {
    const page = await desk.open();
    await signIn(page, 'Maya Lestari');
    const main = page.getByRole('main');
    await expect(main.getByText('Pekerjaan hari ini sudah selesai. Terima kasih.')).toBeVisible();
    await expect(main.getByText('Tidak ada yang mendesak hari ini.')).toHaveCount(0);
    await expect(main.getByRole('group', { name: 'Saring daftar' })).toHaveCount(0);
    await expect(main.getByText('0 laporan')).toHaveCount(0);
    await openView(page, ALL);
    await expect(main.getByRole('group', { name: 'Saring daftar' })).toBeVisible();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { AT_THE_COUNTER, registerByHand } from '#tests/e2e/support/case.ts';
import { expect, signIn, test } from '#tests/e2e/support/desk.ts';
import { PIN } from '#tests/e2e/support/folders.ts';
import { choose, numbersOf, openView, rowOf } from '#tests/e2e/support/queue.ts';
import { startBrowserMode } from '#tests/e2e/support/start-browser-mode.ts';

test.use({ prepared: 'office' });

const ADMIN = 'Sari Wulandari';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

async function openSettings(page: Page, tab: string): Promise<void> {
  await page.getByRole('link', { name: 'Pengaturan' }).click();
  await page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name: tab }).click();
}

/** The due date of the only case of the queue, as YYYY-MM-DD. */
async function dueDate(page: Page): Promise<string> {
  await openView(page, 'Semua laporan');
  const [number = ''] = await numbersOf(page);
  const words = await rowOf(page, number).getByRole('gridcell').last().innerText();
  const [, day = '', month = '', year = ''] = /(\d+) (\w+) (\d{4})/.exec(words) ?? [];
  const place = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  return `${year}-${place}-${day.padStart(2, '0')}`;
}

test('[UI-46] a holiday added on the screen moves the due dates it lies on', async ({ desk }) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await registerByHand(page, AT_THE_COUNTER);
  const before = await dueDate(page);
  await openSettings(page, 'Kalender kerja');
  await page.getByRole('button', { name: 'Tambah hari libur' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tambah hari libur' });
  await dialog.getByLabel('Tanggal').fill(before);
  await dialog.getByRole('textbox', { name: 'Nama hari libur' }).fill('Hari jadi kabupaten');
  await dialog.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await expect(dialog.getByRole('status')).toContainText(
    'Batas waktu berpindah pada 1 dari 1 laporan terbuka.',
  );
  expect(await dialog.getByRole('row').count()).toBeGreaterThan(1);
  await dialog.getByRole('button', { name: 'Terapkan' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => dueDate(page)).not.toBe(before);
  expect((await dueDate(page)) > before).toBe(true);
});

test('[UI-47] a copy is made and restored on the screen, into a folder that a desk opens', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await registerByHand(page, AT_THE_COUNTER);
  await openSettings(page, 'Data dan cadangan');
  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click();
  await expect(page.getByText('Cadangan dibuat.')).toBeVisible();
  const from = await page
    .getByRole('table', { name: 'Cadangan' })
    .getByRole('row')
    .nth(1)
    .getByRole('cell')
    .last()
    .innerText();
  const beside = mkdtempSync(join(tmpdir(), 'meja-e2e-pulih-'));
  const into = join(beside, 'pulih');
  await page.getByRole('textbox', { name: 'Folder cadangan' }).fill(from);
  await page.getByRole('textbox', { name: 'Folder baru' }).fill(into);
  await page.getByRole('button', { name: 'Pulihkan', exact: true }).click();
  await expect(page.getByText(`Dipulihkan ke ${into}.`)).toBeVisible();
  const restored = startBrowserMode(into);
  await page.goto(await restored.link);
  await signIn(page, ADMIN);
  expect(await openView(page, 'Semua laporan')).toBe(1);
  await restored.end('SIGKILL');
  rmSync(beside, { recursive: true, force: true });
});

test('[UI-48] English, the dark theme and larger text apply at once, and are there after a restart', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await openSettings(page, 'Tampilan PC ini');
  const size = (on: Page) => on.evaluate(`parseFloat(getComputedStyle(document.documentElement).fontSize)`);
  const paper = (on: Page) => on.evaluate(`getComputedStyle(document.body).backgroundColor`);
  const [sizeBefore, paperBefore] = [await size(page), await paper(page)];
  await choose(page, page.getByRole('combobox', { name: 'Ukuran teks' }), '130 %');
  await choose(page, page.getByRole('combobox', { name: 'Tema' }), 'Gelap');
  await choose(page, page.getByRole('combobox', { name: 'Bahasa' }), 'English');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect.poll(() => size(page)).toBe(Number(sizeBefore) * 1.3);
  await expect.poll(() => paper(page)).not.toBe(paperBefore);
  const dark = await paper(page);
  await desk.close();

  const again = await desk.open();
  await expect(again.getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(await size(again)).toBe(Number(sizeBefore) * 1.3);
  expect(await paper(again)).toBe(dark);
});

test('[UI-49] a template saved in the settings is offered to the answer, with its gaps filled', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await openSettings(page, 'Templat jawaban');
  await page.getByRole('button', { name: 'Templat baru' }).click();
  const dialog = page.getByRole('dialog', { name: 'Templat baru' });
  await dialog.getByRole('textbox', { name: 'Nama templat' }).fill('Lampu jalan');
  await dialog.getByRole('textbox', { name: 'Teks' }).fill('Laporan "{judul}" sudah kami periksa.');
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('button', { name: 'Ubah templat Lampu jalan' })).toBeVisible();
  await registerByHand(page, AT_THE_COUNTER);
  await page.getByRole('button', { name: 'Kelola sendiri' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kelola sendiri' }).click();
  await page.getByRole('button', { name: 'Templat', exact: true }).click();
  await page.getByRole('radio', { name: 'Lampu jalan' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Pakai templat' }).click();
  await expect(page.getByRole('textbox', { name: 'Teks jawaban' })).toHaveValue(
    `Laporan "${AT_THE_COUNTER['Judul laporan']}" sudah kami periksa.`,
  );
});

test('[UI-50] a person added on the screen signs in with the PIN given there', async ({ desk }) => {
  const page = await desk.open();
  await signIn(page, 'Maya Lestari');
  await openSettings(page, 'Orang dan PIN');
  await page.getByRole('button', { name: 'Tambah orang' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tambah orang' });
  await dialog.getByRole('button', { name: 'Tambah' }).click();
  await expect(dialog.getByText('Nama harus diisi.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Nama' }).fill('Tono Prasetyo');
  await choose(page, dialog.getByRole('combobox', { name: 'Peran' }), 'Atasan');
  for (const field of [/^PIN baru\s*\*?$/, /^PIN baru sekali lagi/]) {
    await dialog.getByLabel(field).fill(PIN);
  }
  await dialog.getByRole('button', { name: 'Tambah' }).click();
  await expect(page.getByText('Tono Prasetyo ditambahkan.')).toBeVisible();
  await page.keyboard.press('Control+l');
  await signIn(page, 'Tono Prasetyo');
  await expect(page.getByRole('button', { name: 'Tono Prasetyo · Atasan' })).toBeVisible();
});

test('[UI-102] a head of office lends the role; the substitute signs in with it; taken back, it is gone', async ({
  desk,
}) => {
  const page = await desk.open();
  const asHead = /^Sari Wulandari.*menggantikan Budi Hartono/;
  await signIn(page, 'Budi Hartono');
  await openSettings(page, 'Orang dan PIN');
  await page.getByRole('button', { name: 'Pinjamkan peran Budi Hartono' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pinjamkan peran Budi Hartono' });
  await choose(page, dialog.getByRole('combobox', { name: 'Pengganti' }), 'Sari Wulandari · Admin OPD');
  const until = dialog.getByLabel('Sampai dengan');
  const today = await until.inputValue();
  await until.fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Pinjamkan peran' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await until.fill(today);
  await dialog.getByRole('button', { name: 'Pinjamkan peran' }).click();
  await expect(page.getByRole('list', { name: 'Peran yang dipinjamkan' })).toContainText('Sari Wulandari');
  await expect(page.getByRole('button', { name: 'Pinjamkan peran Maya Lestari' })).toHaveCount(0);
  await page.keyboard.press('Control+l');

  await signIn(page, asHead);
  await expect(page.getByRole('button', { name: /^Sari Wulandari · Atasan/ })).toBeVisible();
  await page.keyboard.press('Control+l');

  await signIn(page, /^Budi Hartono/);
  await openSettings(page, 'Orang dan PIN');
  await page.getByRole('button', { name: 'Tarik kembali peran Budi Hartono dari Sari Wulandari' }).click();
  await expect(page.getByRole('list', { name: 'Peran yang dipinjamkan' })).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('radio', { name: /^Budi Hartono/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: asHead })).toHaveCount(0);
});

test('[UI-99] a coordinator sets the zone, sees first what moves, and times are told by it', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await registerByHand(page, AT_THE_COUNTER);
  const told = page.getByRole('region', { name: 'Riwayat' }).locator('time').first();
  const place = await page.evaluate('window.location.hash');
  const moment = await told.getAttribute('datetime');
  const hour = Number(moment?.slice(11, 13));
  const hourIn = (ahead: number): string => `${String((hour + ahead) % 24).padStart(2, '0')}.`;
  await expect(told).toContainText(`, ${hourIn(0)}`);
  await openSettings(page, 'Kalender kerja');
  await expect(page.getByRole('radio', { name: 'WIT (UTC+9)' })).toBeDisabled();
  await page.keyboard.press('Control+l');

  await signIn(page, 'Maya Lestari');
  await openSettings(page, 'Kalender kerja');
  await page.getByRole('radio', { name: 'WIT (UTC+9)' }).check();
  await page.getByRole('button', { name: 'Lihat akibatnya: zona waktu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Zona waktu' });
  await expect(dialog.getByRole('status')).toContainText('laporan terbuka');
  await dialog.getByRole('button', { name: 'Terapkan' }).click();
  await expect(dialog).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'WIT (UTC+9)' })).toBeChecked();
  await page.evaluate(`window.location.hash = '${place}'`);
  await expect(told).toContainText(`, ${hourIn(2)}`);
});

test('[UI-101] a part of the settings that a role may not change says that it can only be looked at', async ({
  desk,
}) => {
  const page = await desk.open();
  await signIn(page, ADMIN);
  await openSettings(page, 'Aturan batas waktu');
  await expect(page.getByText('Peran Admin OPD hanya dapat melihat bagian ini.').first()).toBeVisible();
  await expect(page.getByRole('main').getByText(/save-rule|tidak boleh menjalankan/)).toHaveCount(0);
});

test('[UI-96] a coordinator gives a rule a new version, and sees first what it moves', async ({ desk }) => {
  const page = await desk.open();
  await signIn(page, 'Maya Lestari');
  await openSettings(page, 'Aturan batas waktu');
  await page.getByRole('button', { name: 'Versi baru Verifikasi laporan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Versi baru Verifikasi laporan' });
  await dialog.getByRole('textbox', { name: 'Batas (hari)' }).fill('2');
  await dialog.getByRole('textbox', { name: 'Sumber' }).fill('SK Bupati (contoh)');
  await dialog.getByRole('button', { name: 'Lihat akibatnya' }).click();
  await expect(dialog.getByRole('status')).toContainText('laporan terbuka');
  await dialog.getByRole('button', { name: 'Terapkan' }).click();
  await expect(dialog).toHaveCount(0);
  const versions = page.getByRole('region', { name: 'Verifikasi laporan', exact: true });
  await expect(versions.filter({ hasText: 'SK Bupati (contoh)' })).toContainText('2 hari kerja');
  await expect(versions).toHaveCount(2);
});

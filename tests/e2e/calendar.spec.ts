import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addDays } from '#domain/deadline/civil-date.ts';
import { expect, test } from '#tests/e2e/support/desk.ts';
import { PIN } from '#tests/e2e/support/folders.ts';
import { caseAddress, enterAs, goTo } from '#tests/e2e/support/visit.ts';
import { parseIcs } from '#tests/support/parse-ics.ts';

test.use({ prepared: 'sample' });

const FILE = 'tenggat-meja-aduan.ics';

/** The day of the month shown that carries most, by its name. */
async function fullestDay(page: Page): Promise<string> {
  const names = await page
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
  const work = (name: string): number =>
    [...name.matchAll(/(\d+) (?:terlambat|jatuh tempo)/g)].reduce((all, [, n]) => all + Number(n), 0);
  const [fullest = ''] = names.sort((one, other) => work(other) - work(one));
  expect(work(fullest)).toBeGreaterThan(0);
  return fullest;
}

test('[UI-90] the month is gone through by keyboard; a day opens its list, and a report leads back to it', async ({
  desk,
}) => {
  const page = await desk.open();
  await enterAs(page, 'koordinator');
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { level: 1, name: 'Tenggat' })).toBeFocused();
  const grid = page.getByRole('grid');
  const current = grid.locator('[aria-current="date"]');
  await current.focus();
  const today = (await current.getAttribute('data-date')) ?? '';
  const month = page.getByRole('main').getByRole('heading', { level: 2 }).first();
  const named = await month.textContent();
  await page.keyboard.press('PageDown');
  await expect(month).not.toHaveText(named ?? '');
  await page.keyboard.press('PageUp');
  await expect(month).toHaveText(named ?? '');
  await expect(current).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(grid.locator(`[data-date="${today}"]`)).toBeFocused();

  const fullest = await fullestDay(page);
  await grid.getByRole('gridcell', { name: fullest, exact: true }).click();
  await page.keyboard.press('Enter');
  const day = fullest.split(';')[0] ?? '';
  const list = page.getByRole('region', { name: day });
  await expect(page.getByRole('heading', { name: day })).toBeFocused();
  const links = list.getByRole('link');
  const n =
    Number(/(\d+) jatuh tempo/.exec(fullest)?.[1] ?? 0) + Number(/(\d+) terlambat/.exec(fullest)?.[1] ?? 0);
  await expect.poll(() => links.count()).toBeGreaterThanOrEqual(n);
  const number = (await links.first().textContent())?.split(' · ')[0] ?? '';
  await links.first().click();
  await expect(page.getByRole('main')).toContainText(number);
  await page.goBack();
  await expect(page.getByRole('region', { name: day }).getByRole('link').first()).toContainText(number);
});

type Listed = {
  readonly officer: string | null;
  readonly dueOn: string | null;
  readonly dueRule: string | null;
};

test('[UI-91] an absence tells how many reports fall due in it, and names them', async ({ desk }) => {
  const page = await desk.open();
  await enterAs(page, 'koordinator');
  const env = { ...process.env, MEJA_PIN: PIN };
  const words = ['list', '--json', '--as', 'sampel-koordinator', '--data', desk.folder];
  const listed: readonly Listed[] = JSON.parse(
    execFileSync(process.execPath, ['out/node/cli.js', ...words], { encoding: 'utf8', env }),
  );
  const assigned = listed.filter(
    ({ officer, dueOn, dueRule }) => officer !== null && dueOn !== null && dueRule !== 'tanggapan-pelapor',
  );
  const name = assigned[0]?.officer ?? '';
  const first = assigned.filter(({ officer }) => officer === name).map(({ dueOn }) => dueOn ?? '');
  const [from, to] = [first.toSorted()[0] ?? '', addDays(first.toSorted()[0] ?? '', 30)];
  const due = first.filter((day) => day <= to).length;
  await goTo(page, 'tenggat');
  await page.getByRole('button', { name: 'Minggu', exact: true }).click();
  const absence = page.getByRole('region', { name: 'Jika tidak masuk' });
  await absence.getByRole('combobox', { name: 'Siapa' }).click();
  await page.getByRole('option', { name, exact: true }).click();
  await absence.getByLabel('Sampai tanggal').fill(to);
  await absence.getByLabel('Dari tanggal').fill(from);
  await expect(absence.getByRole('status')).toContainText(`: ${due} laporan jatuh tempo`);
  await expect(absence.getByRole('listitem')).toHaveCount(due);
  await absence.getByLabel('Sampai tanggal').fill(addDays(from, -1));
  await expect(absence.getByRole('alert')).toContainText('Isi kedua tanggal');
});

test('[UI-92] a day is busy from the number that is set; a year without a calendar and days off are named', async ({
  desk,
}) => {
  const page = await desk.open();
  await enterAs(page, 'koordinator');
  await goTo(page, 'tenggat');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('gridcell', { name: /padat: \d+ laporan, padat mulai dari 1/ })).toHaveCount(0);
  await page.getByRole('spinbutton', { name: 'Padat mulai dari' }).fill('1');
  const fullest = await fullestDay(page);
  expect(fullest).toMatch(/padat: \d+ laporan, padat mulai dari 1$/);
  const cell = grid.getByRole('gridcell', { name: fullest, exact: true });
  await expect(cell).toContainText('padat');
  await page.reload();
  await expect(page.getByRole('spinbutton', { name: 'Padat mulai dari' })).toHaveValue('1');
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press('Shift+PageDown');
  await expect(page.getByRole('note')).toContainText(/Hari libur tahun 2028 belum ada/);
  await page.getByRole('button', { name: 'Hari ini' }).click();
  while ((await grid.getByRole('gridcell', { name: /; libur: / }).count()) === 0) {
    await page.getByRole('button', { name: 'Bulan berikutnya' }).click();
  }
  await expect(grid.getByRole('gridcell', { name: /; akhir pekan/ }).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Hari ini' })).toBeHidden();
  await expect(grid).toBeVisible();
});

test('[UI-93] the dates are saved as a file, and a kept file follows what is done', async ({ desk }) => {
  const page = await desk.open();
  await enterAs(page, 'koordinator');
  await goTo(page, 'tenggat');
  await page.getByRole('button', { name: 'Berkas kalender' }).click();
  const dialog = page.getByRole('dialog');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Simpan berkas' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(FILE);
  const dates = parseIcs(readFileSync(await saved.path(), 'utf8'));
  expect(dates.length).toBeGreaterThan(10);

  const into = mkdtempSync(join(tmpdir(), 'meja-kalender-'));
  await dialog.getByRole('textbox', { name: 'Folder tujuan' }).fill(join(into, 'tidak-ada'));
  await dialog.getByRole('button', { name: 'Perbarui terus' }).click();
  await expect(dialog.getByRole('alert')).toContainText('tidak dapat ditulis');
  await dialog.getByRole('textbox', { name: 'Folder tujuan' }).fill(into);
  await dialog.getByRole('button', { name: 'Perbarui terus' }).click();
  await expect(dialog.getByRole('status')).toContainText(`${dates.length} tanggal, ditulis`);
  const path = join(into, FILE);
  const uids = (): readonly string[] => parseIcs(readFileSync(path, 'utf8')).map(({ uid }) => uid);
  expect([...uids()].sort()).toEqual(dates.map(({ uid }) => uid).sort());
  const verified = dates.find(({ uid }) => uid.endsWith('.verifikasi@meja-aduan'));
  const id = verified?.uid.split('.')[0] ?? '';
  const env = { ...process.env, MEJA_PIN: PIN };
  const words = ['act', id, 'verify', '--as', 'sampel-koordinator', '--data', desk.folder];
  execFileSync(process.execPath, ['out/node/cli.js', ...words], { encoding: 'utf8', env });
  await expect.poll(() => uids().includes(verified?.uid ?? '')).toBe(false);
  await dialog.getByRole('button', { name: 'Hentikan dan hapus berkasnya' }).click();
  await expect.poll(() => existsSync(path)).toBe(false);
  rmSync(into, { recursive: true });
});

test('[UI-94] "what if" names the dates of a class in the words of the command line', async ({ desk }) => {
  const page = await desk.open();
  await enterAs(page, 'admin');
  await goTo(page, 'tenggat');
  await page.getByRole('button', { name: 'Bagaimana jika' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Klasifikasi' }).click();
  await page.getByRole('option', { name: 'Aspirasi' }).click();
  await dialog.getByLabel('Diterima pada').fill('2026-03-13');
  const words = ['due', '--rule', 'aspirasi', '--from', '2026-03-13', '--data', desk.folder];
  const told = execFileSync(process.execPath, ['out/node/cli.js', ...words], { encoding: 'utf8' });
  const [sentence = ''] = told.split('\n');
  expect(sentence).toContain('Jumat 27 Maret 2026');
  const clock = dialog.getByRole('listitem').filter({ hasText: 'Aspirasi' });
  await expect(clock).toContainText(sentence);
  await clock.getByText('Hari demi hari').click();
  await expect(clock.getByRole('listitem').last()).toContainText('27 Mar 2026: hari kerja, hari ke-5');
});

test('[UI-95] the sheet of a report tells every day of a date that runs', async ({ desk }) => {
  const page = await desk.open();
  await enterAs(page, 'admin');
  await goTo(page, caseAddress(desk.folder, 'semua', 'proses'));
  await page
    .getByRole('button', { name: /^Jelaskan hitungan/ })
    .first()
    .click();
  const rows = page.getByRole('dialog').getByRole('table').getByRole('row');
  const days = (await rows.count()) - 1;
  const last = (await rows.last().getByRole('cell').allTextContents()).at(-1) ?? '';
  // The band above the table says how many days there are of each kind.
  const kinds = await page
    .getByRole('dialog')
    .getByText(/^\d+ hari (terhitung|libur|jeda)$/)
    .allTextContents();
  expect(kinds.reduce((sum, words) => sum + Number.parseInt(words, 10), 0)).toBe(days);
  await page.keyboard.press('Escape');
  await page.evaluate('window.print = () => undefined');
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Cetak lembar laporan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Rapat bulanan');
  await dialog.locator('button[type="submit"]').click();
  await page.emulateMedia({ media: 'print' });
  const list = page.getByRole('list', { name: 'Hitungan hari demi hari' }).first();
  await expect(list).toBeVisible();
  await expect(list.getByRole('listitem')).toHaveCount(days);
  await expect(list.getByRole('listitem').last()).toContainText(last);
});

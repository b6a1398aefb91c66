import type { Page } from '@playwright/test';
import { expect, test } from '#tests/e2e/support/desk.ts';
import { FORMULA, HOSTILE, hostileExport, MARKUP, watchForHarm } from '#tests/e2e/support/hostile-text.ts';
import { misplaced } from '#tests/e2e/support/in-page/measure.ts';
import { caseAddress, enterAs, goTo } from '#tests/e2e/support/visit.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ prepared: 'answers' });

const TEST_MS = 240_000;
const ACTION_MS = 15_000;
const TYPED = 'input:not([type]), input[type="text"], input[type="search"], textarea';
/** It is done and gone, it says what keeps it, or it has told what would come of it and waits for a yes. */
const SETTLED = `document.querySelector('[role="dialog"]') === null ||
  document.querySelector('[role="dialog"] :is([role="alert"], [aria-invalid="true"])') !== null ||
  document.querySelector('[role="dialog"] button[type="submit"]:enabled')?.textContent === 'Terapkan'`;
/** A day that every field takes: it has come, and no report of the made-up queue is younger. */
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const IMPORTED = '97000001';

/** Types the hostile text into every field of text that is there. */
async function fillAll(page: Page, within: string): Promise<void> {
  const fields = page.locator(within).locator(TYPED);
  for (const field of await fields.all()) {
    if ((await field.isVisible()) && (await field.isEditable())) await field.fill(HOSTILE);
  }
  for (const day of await page.locator(within).locator('input[type="date"]').all()) {
    if ((await day.isEditable()) && (await day.inputValue()) === '') await day.fill(YESTERDAY);
  }
}

const OPENERS = '#root button[aria-haspopup="dialog"]:not([aria-disabled="true"], :disabled)';

/** The buttons of the screen that open a dialog, one of each kind, by name: what is done in one may move the others. */
async function openerNames(page: Page): Promise<readonly string[]> {
  const names = new Map<string, string>();
  for (const opener of await page.locator(OPENERS).filter({ visible: true }).all()) {
    const words = await opener.innerText();
    if (!names.has(words)) names.set(words, (await opener.getAttribute('aria-label')) ?? words);
  }
  return [...names.values()];
}

/** Fills every dialog of the screen, does what it is for, and leaves it if it is refused. */
async function fillEachDialog(page: Page): Promise<void> {
  const dialog = page.locator('[role="dialog"]');
  for (const name of await openerNames(page)) {
    const opener = page
      .locator(OPENERS)
      .and(page.getByRole('button', { name, exact: true }))
      .first();
    if (!(await opener.isVisible())) continue;
    await opener.click();
    await dialog.waitFor();
    await fillAll(page, '[role="dialog"]');
    expect.soft(await page.evaluate(misplaced), name).toEqual([]);
    if ((await dialog.locator('button[type="submit"]:enabled').count()) > 0) {
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => page.evaluate(SETTLED), name).toBe(true);
      if (await dialog.getByRole('button', { name: 'Terapkan', exact: true }).isVisible()) {
        await page.keyboard.press('Control+Enter');
        await expect(dialog, name).toHaveCount(0);
      }
    }
    // The first Escape belongs to a list of suggestions.
    if (await page.getByRole('listbox').isVisible()) {
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
    }
    if (await dialog.isVisible()) await page.keyboard.press('Escape');
    await expect(dialog, name).toHaveCount(0);
  }
}

test('[AX-3] an export whose every cell is hostile is shown as it is written, in the preview and in the case', async ({
  desk,
}) => {
  test.setTimeout(TEST_MS);
  const page = await desk.open();
  page.setDefaultTimeout(ACTION_MS);
  await enterAs(page, 'admin');
  const harm = await watchForHarm(page);
  await goTo(page, 'impor');
  await page.getByLabel('Berkas ekspor LAPOR').setInputFiles(hostileExport(IMPORTED));
  await page.getByText('Lihat isi selnya').click();
  await expect(page.getByRole('main')).toContainText(FORMULA);
  expect.soft(await page.evaluate(misplaced), 'preview').toEqual([]);
  await page.getByRole('button', { name: /^Impor 1 laporan$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Impor/ })
    .click();
  await page.getByRole('heading', { name: 'Impor selesai' }).waitFor();
  for (const address of ['antrean/semua', `laporan/lapor%3A${IMPORTED}`, 'pengaturan/padanan', 'ringkasan']) {
    await goTo(page, address);
    await expect(page.getByRole('main'), address).toContainText(address === 'ringkasan' ? 'OPD' : FORMULA);
    expect.soft(await page.evaluate(misplaced), address).toEqual([]);
  }
  await goTo(page, `laporan/lapor%3A${IMPORTED}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(FORMULA);
  expect(await harm.what()).toEqual([]);
});

test('[AX-3] hostile text in every field of a case is shown as it is written', async ({ desk }) => {
  test.setTimeout(TEST_MS);
  const page = await desk.open();
  page.setDefaultTimeout(ACTION_MS);
  await enterAs(page, 'admin');
  const harm = await watchForHarm(page);
  await goTo(page, 'baru');
  await fillAll(page, 'main');
  await page.getByRole('button', { name: 'Catat laporan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(MARKUP);
  expect.soft(await page.evaluate(misplaced), 'a case that was registered').toEqual([]);
  const address = caseAddress(desk.folder, 'semua', 'proses');
  await goTo(page, address);
  await fillAll(page, 'main');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.getByText('Catatan disimpan.').waitFor();
  await page.getByRole('button', { name: 'Simpan sebagai draf' }).click();
  await page.getByText('Sama dengan draf yang tercatat.').waitFor();
  await page.reload();
  await goTo(page, address);
  await expect(page.getByRole('main')).toContainText(MARKUP);
  await expect(page.getByLabel('Teks jawaban')).toHaveValue(/<script>window.ran=1<\/script>/);
  expect.soft(await page.evaluate(misplaced), address).toEqual([]);
  expect(await harm.what()).toEqual([]);
});

test('[AX-3] hostile text in the settings, the search and the filters is shown as it is written', async ({
  desk,
}) => {
  test.setTimeout(TEST_MS);
  const page = await desk.open();
  page.setDefaultTimeout(ACTION_MS);
  await enterAs(page, 'koordinator');
  const harm = await watchForHarm(page);
  for (const tab of ['kantor', 'orang', 'kalender', 'padanan', 'rahasia', 'data']) {
    await goTo(page, `pengaturan/${tab}`);
    await fillAll(page, 'main');
    await fillEachDialog(page);
    expect.soft(await page.evaluate(misplaced), tab).toEqual([]);
  }
  // A template that gets another name moves among the others, so one is enough.
  await goTo(page, 'pengaturan/templat');
  await page.getByRole('button', { name: 'Templat baru' }).click();
  await fillAll(page, '[role="dialog"]');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const address of ['pengaturan/orang', 'pengaturan/kalender', 'pengaturan/templat']) {
    await goTo(page, address);
    await expect.soft(page.getByRole('main'), address).toContainText(MARKUP);
    expect.soft(await page.evaluate(misplaced), address).toEqual([]);
  }
  await goTo(page, 'antrean/semua');
  await page.locator('header').locator(TYPED).fill(HOSTILE);
  await expect(page.getByRole('main')).toContainText(MARKUP);
  expect.soft(await page.evaluate(misplaced), 'search').toEqual([]);
  await fillEachDialog(page);
  expect(await harm.what()).toEqual([]);
});

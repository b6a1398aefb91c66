import type { Page } from '@playwright/test';
import { expect, signIn } from '#tests/e2e/support/desk.ts';
import type { MadeFile } from '#tests/e2e/support/exports.ts';

/** What every walk over a report does by mouse, as a person does it. */

/** Finds a report by its number in the list of all and opens it. */
export async function openReport(page: Page, number: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: /^Semua laporan/ })
    .click();
  await page.getByRole('searchbox', { name: 'Cari laporan' }).fill(number);
  await page.getByRole('grid').getByRole('row').filter({ hasText: number }).click();
  await expect(page.getByRole('heading', { name: 'Tahap dan langkah berikutnya' })).toBeVisible();
}

/** Lets another person sit down at the same window. */
export async function changePerson(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { expanded: false, name: ' · ' }).click();
  await page.getByRole('menuitem', { name: 'Ganti orang' }).click();
  await signIn(page, name);
}

/** Opens an act by its button and confirms its dialog, which then is gone. `fill` does what it asks for. */
export async function act(
  page: Page,
  names: { readonly button: string; readonly title: string; readonly confirm?: string },
  fill?: () => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: names.button, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: names.title });
  await expect(dialog).toBeVisible();
  await fill?.();
  await dialog.getByRole('button', { name: names.confirm ?? names.button, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Waits until the window says this of what was done. */
export async function said(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
}

/** Writes the text of an answer and waits until this PC has kept it. */
export async function writeAnswer(page: Page, text: string, label = 'Teks jawaban'): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(text);
  await expect(page.getByText(/^Tersimpan sementara di PC ini/)).toBeVisible();
}

/** Gives an export to the import screen, as a path or made up, and waits for its preview. */
export async function previewExport(page: Page, file: string | MadeFile): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: 'Impor dari LAPOR' })
    .click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Pilih berkas' }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('heading', { name: 'Pratinjau' })).toBeVisible();
}

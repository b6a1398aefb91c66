import type { Page } from '@playwright/test';
import { expect, signIn } from '#tests/e2e/support/desk.ts';

/** Agrees to the dialog that is open by one of its buttons, and waits until it has closed. */
export async function confirm(page: Page, name: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Presses a button of the page and agrees to the dialog it opens. */
export async function act(page: Page, button: string, agree: string = button): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).first().click();
  await confirm(page, agree);
}

/** Locks the screen; somebody else signs in. */
export async function changePerson(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: /Kunci/ }).click();
  await page.getByRole('heading', { name: 'Layar terkunci' }).waitFor();
  await signIn(page, name);
}

/** Imports a file through the screen; `count`: how many reports it says it will take. */
export async function importFile(page: Page, path: string, count: number): Promise<void> {
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Impor' }).click();
  await page.getByLabel('Berkas ekspor LAPOR').setInputFiles(path);
  await page.getByRole('button', { name: `Impor ${count} laporan`, exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Impor/ })
    .click();
  await page.getByRole('heading', { name: 'Impor selesai' }).waitFor();
}

/** Finds a report among all by its tracking id and opens it. */
export async function openCase(page: Page, trackingId: string): Promise<void> {
  await page.getByRole('link', { name: /^Semua laporan/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Semua laporan' }).waitFor();
  await page.getByRole('searchbox').fill(trackingId);
  await page.getByRole('grid').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Riwayat', exact: true }).waitFor();
}

import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/e2e/support/desk.ts';

/** Opens a view by its link; answers the count the menu tells for it. */
export async function openView(page: Page, name: string): Promise<number> {
  const link = page
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: new RegExp(`^${name} [\\d.]+$`) });
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  const words = await link.innerText();
  return Number(words.replace(/\D/g, ''));
}

/** What the toolbar says of how many cases are listed. */
export const countLine = (page: Page): Locator =>
  page.getByRole('main').getByRole('status').filter({ hasText: 'laporan' });

/** The rows of cases, without the headings. */
export const rowsOf = (page: Page): Locator =>
  page.getByRole('grid').getByRole('rowgroup', { name: 'Laporan' }).getByRole('row');

export const rowOf = (page: Page, number: string): Locator =>
  rowsOf(page).filter({ has: page.getByRole('checkbox', { name: `Pilih laporan ${number}`, exact: true }) });

/** The numbers of the cases in sight, from the top; once every row has come. */
export async function numbersOf(page: Page): Promise<readonly string[]> {
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  await expect(
    rowsOf(page)
      .first()
      .getByRole('checkbox', { name: /^Pilih laporan ./ }),
  ).toBeVisible();
  const names = await rowsOf(page)
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace('Pilih laporan ', ''));
}

/** Selects cases by their boxes. */
export async function select(page: Page, numbers: readonly string[]): Promise<void> {
  for (const number of numbers) {
    await page.getByRole('checkbox', { name: `Pilih laporan ${number}`, exact: true }).check();
  }
}

/** Chooses in a list that opens below its field. */
export async function choose(page: Page, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: option }).click();
}

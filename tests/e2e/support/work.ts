import type { Page } from '@playwright/test';
import { expect } from '#tests/e2e/support/desk.ts';

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

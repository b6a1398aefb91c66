import type { Locator, Page } from '@playwright/test';
import { expect } from '#tests/e2e/support/desk.ts';

/** Opens a case by its address. */
export async function openCase(page: Page, id: string): Promise<void> {
  await page.evaluate(`window.location.hash = '#/laporan/${encodeURIComponent(id)}'`);
}

/** Opens the dialog of one of the rare acts. */
export async function askRare(page: Page, act: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: act }).click();
  return page.getByRole('dialog');
}

/** What a person at the counter says. */
export const AT_THE_COUNTER = {
  'Judul laporan': 'Lampu jalan padam di Gang Melati',
  'Uraian kejadian': 'Lampu jalan di depan rumah nomor 7 padam sejak dua minggu lalu.',
  'Nama pelapor': 'Rahmawati Kusuma',
} as const;

/** Registers a case by hand; ends on its screen. */
export async function registerByHand(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('link', { name: 'Laporan baru', exact: true }).click();
  for (const [label, words] of Object.entries(answers)) {
    await page.getByRole('textbox', { name: label }).fill(words);
  }
  await page.getByRole('button', { name: 'Catat laporan' }).click();
  await expect(page.getByRole('heading', { name: 'Tahap dan langkah berikutnya' })).toBeVisible();
}

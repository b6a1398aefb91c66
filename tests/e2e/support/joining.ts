import type { Page } from '@playwright/test';
import { expect } from '#tests/e2e/support/desk.ts';
import { STAFF_OF_HUB, type StaffId } from '#tests/e2e/support/joined-desks.ts';

/** Where nobody is set up: to the form that takes an invitation. */
export async function openJoining(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bergabung dengan pusat…' }).click();
  await expect(page.getByRole('heading', { name: 'Bergabung dengan pusat' })).toBeVisible();
}

/** Hands over a file or picture as the button's dialog does. */
export async function chooseInvitation(page: Page, path: string): Promise<void> {
  await page.getByLabel('Berkas undangan atau gambar QR').setInputFiles(path);
  await expect(page.getByText(/^Undangan dari Pemkab Contoh/)).toBeVisible();
}

export async function typeInvitation(page: Page, code: string, address: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Kode undangan' }).fill(code);
  await page.getByRole('textbox', { name: 'Alamat pusat' }).fill(address);
}

/** From what was entered to the preview. */
export async function look(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lihat apa yang akan terjadi' }).click();
  await expect(page.getByRole('heading', { name: 'Bergabung dengan Pemkab Contoh?' })).toBeVisible();
}

/** The number that the preview tells beside these words. */
export async function previewed(page: Page, words: string): Promise<string> {
  const line = page.locator('dl > div').filter({ hasText: words });
  return (await line.locator('dd').textContent()) ?? '';
}

/** The yes: ends at the door, where these people may sign in. */
export async function sayYes(page: Page, ...people: readonly StaffId[]): Promise<void> {
  await page.getByRole('button', { name: 'Bergabung', exact: true }).click();
  await expect(page.getByText(/^PC ini bergabung dengan Pemkab Contoh/)).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(people.length);
  for (const who of people)
    await expect(page.getByRole('radio', { name: STAFF_OF_HUB[who].name })).toBeVisible();
}

/** Meets the hub from the settings, and waits until that ended well. */
export async function meetHub(page: Page): Promise<void> {
  await page.evaluate("window.location.hash = '#/pengaturan/pusat'");
  await page.getByRole('button', { name: 'Hubungi pusat sekarang' }).click();
  await expect(page.getByText('Terhubung dengan pusat.')).toBeVisible();
}

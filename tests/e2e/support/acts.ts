import type { Page } from '@playwright/test';
import { expect } from '#tests/e2e/support/desk.ts';

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

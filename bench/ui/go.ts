import type { Page } from '@playwright/test';
import { firstRows } from './chromium.ts';
import { press, rest } from './press.ts';

/** Loads the page anew: what it had kept is gone. Answers the time from its first byte to its first rows, ms. */
export async function reload(page: Page): Promise<number> {
  await page.reload();
  const ms = await firstRows(page);
  await rest(page);
  return ms;
}

/** Goes to an address of the page (`#/…`) and waits there; not measured. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
  await rest(page);
}

/** `g`, then a letter; the letter is measured. */
export async function goByKey(page: Page, letter: string): Promise<number> {
  await page.keyboard.press('g');
  return press(page, letter);
}

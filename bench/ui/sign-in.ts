import type { BrowserContext, Page } from '@playwright/test';
import { press, rest } from './press.ts';

/** The sample's coordinator sees every case; everybody's PIN in the sample is the same. */
const NAME = 'Koordinator Kabupaten';
const PIN = '123456';
const ROWS = '#isi [role="grid"] [role="row"][aria-busy="false"][data-index="0"]';

/** Opens the link and signs in; answers the page with today's work on it, and the time from Enter to its rows, ms. */
export async function signIn(context: BrowserContext, link: string): Promise<{ page: Page; ms: number }> {
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('radio', { name: NAME }).check();
  await page.locator('input[type="password"]').fill(PIN);
  await rest(page);
  const ms = await press(page, 'Enter', ROWS);
  return { page, ms };
}

import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, CHROMIUM_PATH } from '#tests/support/chromium.ts';

export type Chromium = { readonly context: BrowserContext; readonly close: () => Promise<void> };

/** The office's screen: 1366x768, in WIB; every page of it has the stopwatch. */
export async function openChromium(): Promise<Chromium> {
  const browser = await chromium.launch({ executablePath: CHROMIUM_PATH, args: [...CHROMIUM_FLAGS] });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  await context.addInitScript({ path: join(import.meta.dirname, 'stopwatch.js') });
  return { context, close: () => browser.close() };
}

/** From the first byte of the page to its first rows on the screen, ms. */
export function firstRows(page: Page): Promise<number> {
  return page.evaluate<number>('mejaStopwatch.firstRows()');
}

import type { Page } from '@playwright/test';
import type { Painted } from './in-page/stopwatch.ts';

/**
 * Presses a key and waits until the page is at rest; answers how long it took from the key to its painted result, ms.
 * `shows`: what the result holds at least. @throws Error when the key led nowhere: that would be fast for no reason
 */
export async function press(page: Page, key: string, shows: string | null = null): Promise<number> {
  await page.evaluate('mejaStopwatch.arm()');
  await page.keyboard.press(key);
  if (shows !== null) await page.locator(shows).first().waitFor();
  const { ms, moved } = await page.evaluate<Painted>('mejaStopwatch.painted()');
  if (!moved) throw new Error(`"${key}" led nowhere`);
  return ms;
}

/** Presses a key several times. */
export async function pressTimes(page: Page, key: string, times: number): Promise<readonly number[]> {
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) took.push(await press(page, key));
  return took;
}

/** Waits until nothing moves any more, without measuring. */
export async function rest(page: Page): Promise<void> {
  await page.evaluate('mejaStopwatch.painted()');
}

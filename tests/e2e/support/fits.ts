import { expect, type Page } from '@playwright/test';
import { misplaced } from '#tests/e2e/support/in-page/measure.ts';

const WINDOW = { width: 1366, height: 768 };
/** The same window at 200 %. */
const ENLARGED = { width: 683, height: 384 };

/** Nothing is out of place: in the window, at 200 %, and with the largest text. */
export async function fits(page: Page, name: string): Promise<void> {
  await page.setViewportSize(WINDOW);
  expect.soft(await page.evaluate(misplaced), name).toEqual([]);
  await page.setViewportSize(ENLARGED);
  expect.soft(await page.evaluate(misplaced), `${name}, 200 %`).toEqual([]);
  await page.setViewportSize(WINDOW);
  await page.evaluate('document.documentElement.style.fontSize = "130%"');
  expect.soft(await page.evaluate(misplaced), `${name}, large text`).toEqual([]);
  await page.evaluate('document.documentElement.style.fontSize = ""');
}

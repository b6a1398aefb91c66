import type { Page } from '@playwright/test';
import { expect, test } from '#tests/e2e/support/desk.ts';
import { misplaced } from '#tests/e2e/support/in-page/measure.ts';
import { PLACES } from '#tests/e2e/support/places.ts';
import { enterAs, goTo, type SamplePerson } from '#tests/e2e/support/visit.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ prepared: 'answers' });

const TEST_MS = 240_000;
const ACTION_MS = 15_000;
const WINDOW = { width: 1366, height: 768 };
/** The same window at 200 %. */
const ENLARGED = { width: 683, height: 384 };
const PEOPLE: readonly SamplePerson[] = ['koordinator', 'admin'];

for (const who of PEOPLE) {
  test(`[AX-4] everything fits, enlarged and in large type too: ${who}`, async ({ desk }) => {
    test.setTimeout(TEST_MS);
    const page = await desk.open();
    page.setDefaultTimeout(ACTION_MS);
    await enterAs(page, who);
    for (const place of PLACES.filter(({ as }) => as === who)) {
      await goTo(page, place.address(desk.folder));
      await place.set?.(page);
      await fits(page, place.name);
    }
  });

  test(`[AX-4] everything fits in English too: ${who}`, async ({ desk }) => {
    test.setTimeout(TEST_MS);
    const page = await desk.open();
    page.setDefaultTimeout(ACTION_MS);
    await enterAs(page, who);
    await goTo(page, 'pengaturan/tampilan');
    await page.getByRole('combobox', { name: 'Bahasa' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    for (const place of PLACES.filter(({ as, set }) => as === who && set === undefined)) {
      await goTo(page, place.address(desk.folder));
      await fits(page, place.name);
    }
  });
}

/** In the window, at 200 %, and with the largest text. */
async function fits(page: Page, name: string): Promise<void> {
  expect.soft(await page.evaluate(misplaced), name).toEqual([]);
  await page.setViewportSize(ENLARGED);
  expect.soft(await page.evaluate(misplaced), `${name}, 200 %`).toEqual([]);
  await page.setViewportSize(WINDOW);
  await page.evaluate('document.documentElement.style.fontSize = "130%"');
  expect.soft(await page.evaluate(misplaced), `${name}, large text`).toEqual([]);
  await page.evaluate('document.documentElement.style.fontSize = ""');
}

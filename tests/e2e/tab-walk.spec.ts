import type { Page } from '@playwright/test';
import { expect, test } from '#tests/e2e/support/desk.ts';
import { focusStop, passedBy } from '#tests/e2e/support/in-page/focus.ts';
import { caseAddress, enterAs, goTo } from '#tests/e2e/support/visit.ts';

test.use({ prepared: 'answers' });

const TEST_MS = 240_000;
const ACTION_MS = 15_000;
/** More stops than any screen has. */
const MOST = 250;
const SCREENS = [
  'antrean/semua',
  'baru',
  'impor',
  'ringkasan',
  'pengaturan/kantor',
  'pengaturan/kalender',
  'bantuan/mulai',
];

/** Tab from the top of the window until it leaves it: each stop with what is wrong there. */
async function walk(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  await page.evaluate('document.activeElement.blur(); getSelection().removeAllRanges()');
  await page.evaluate('document.querySelector("a[href=\\"#isi\\"]").focus()');
  // Come to by key, as a person does, so that its ring is drawn.
  for (const key of ['Tab', 'Shift+Tab']) await page.keyboard.press(key);
  for (let stop = 0; stop < MOST; stop += 1) {
    const now = await page.evaluate(focusStop);
    if (now === null || (stop > 0 && now.name.includes('Langsung ke isi'))) break;
    faults.push(...now.faults.map((fault) => `${now.name}: ${fault}`));
    await page.keyboard.press('Tab');
  }
  return [...faults, ...(await page.evaluate(passedBy)).map((name) => `${name} was passed by`)];
}

test('[AX-5] Tab comes by everything on every screen, and what has the keyboard is always in sight', async ({
  desk,
}) => {
  test.setTimeout(TEST_MS);
  const page = await desk.open();
  page.setDefaultTimeout(ACTION_MS);
  await enterAs(page, 'admin');
  for (const address of [
    ...SCREENS,
    caseAddress(desk.folder, 'semua', 'proses'),
    caseAddress(desk.folder, 'siap-kirim'),
  ]) {
    await goTo(page, address);
    expect.soft(await walk(page), address).toEqual([]);
  }
});

import { expect, type Locator, type Page } from '@playwright/test';

/** What can open over a screen. */
export const OPENED = '[role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]';
const OPENS = ':is([aria-haspopup="dialog"], [aria-haspopup="menu"], [aria-haspopup="listbox"])';
const READY = ':not([aria-disabled="true"], :disabled)';

const MOST_OF_A_KIND = 2;

/** Called for each thing that opened, by what opened it. */
export type Look = (name: string) => Promise<void>;

/**
 * Opens everything on the screen that says it opens something, one after the other, and looks at each that was not seen
 * before. Each is left by Escape, and gives the keyboard back to what opened it.
 */
export async function eachPopup(page: Page, seen: Set<string>, look: Look): Promise<void> {
  const openers = page.locator(`#root ${OPENS}${READY}`);
  for (const opener of await openers.all()) {
    if (!(await opener.isVisible()) || !(await isNew(page, opener, seen))) continue;
    const name = await nameOf(opener);
    await opener.click();
    const opened = page.locator(OPENED).filter({ visible: true }).last();
    await expect(opened, name).toBeVisible();
    await look(name);
    // What was looked at may have been done and gone.
    if (!(await opened.isVisible())) continue;
    if ((await opened.getAttribute('role')) === 'menu') await eachOfMenu(page, opened, opener, seen, look);
    await leave(page, opener, name);
  }
}

async function eachOfMenu(page: Page, menu: Locator, opener: Locator, seen: Set<string>, look: Look) {
  const items = menu.locator(`[role="menuitem"][aria-haspopup="dialog"]${READY}`);
  for (const text of await items.allInnerTexts()) {
    const [name = text] = text.split('\n');
    if (seen.has(name)) continue;
    seen.add(name);
    await menu.getByRole('menuitem', { name }).first().click();
    await expect(page.getByRole('dialog'), name).toBeVisible();
    await look(name);
    if (await page.getByRole('dialog').isVisible()) await leave(page, opener, name);
    await opener.click();
    await expect(menu).toBeVisible();
  }
}

async function leave(page: Page, opener: Locator, name: string): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.locator(OPENED).filter({ visible: true }), name).toHaveCount(0);
  await expect(opener, `${name}: the keyboard is back where it was`).toBeFocused();
}

/** Whether it was not opened yet: by its name, and at most a few of a kind, such as of the buttons of a table's rows. */
async function isNew(page: Page, opener: Locator, seen: Set<string>): Promise<boolean> {
  const [, screen = ''] = new URL(page.url()).hash.split('/');
  const kind = `${screen} ${await opener.textContent()}`;
  const keys = [
    `${screen} ${await nameOf(opener)}`,
    ...Array.from({ length: MOST_OF_A_KIND }, (_, n) => `${kind} ${n}`),
  ];
  const free = keys.filter((key) => !seen.has(key));
  const [name, place] = [keys[0], free.find((key) => key !== keys[0])];
  if (name === undefined || place === undefined || seen.has(name)) return false;
  seen.add(name).add(place);
  return true;
}

async function nameOf(opener: Locator): Promise<string> {
  return (await opener.getAttribute('aria-label')) ?? (await opener.textContent()) ?? '';
}

import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 80;

/** A keyboard and nothing else; it counts what is pressed to get about, and apart from that the letters of texts. */
export class Keyboard {
  presses = 0;
  letters = 0;

  constructor(readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.letters += text.length;
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until `target` has the focus, once it can have it. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeEnabled();
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      if ((await target.and(this.page.locator(':focus')).count()) > 0) return;
      await this.press('Tab');
    }
    throw new Error(`${target} cannot be reached by Tab`);
  }

  /** Agrees to the dialog that is open, once it can be agreed to. */
  async agree(): Promise<void> {
    const dialog = this.page.locator('[role="dialog"]');
    await dialog.locator('button[type="submit"]:enabled').waitFor();
    await this.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
  }
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { FOLDERS, PIN, type Prepared } from '#tests/e2e/support/folders.ts';
import { type BrowserMode, startBrowserMode } from '#tests/e2e/support/start-browser-mode.ts';
import { electronBinary } from '../../../scripts/electron-binary.mjs';

/** One desk on its own folder, as its user has it before them. */
export type DeskUnderTest = {
  readonly folder: string;
  /** Starts the desk and answers its window. */
  readonly open: () => Promise<Page>;
  /** Ends the process with no word to it, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Ends it as a person does, and waits until the folder is let go. */
  readonly close: () => Promise<void>;
};

/** `prepared`: the folder that a walk starts from. */
export const test = base.extend<{ prepared: Prepared; desk: DeskUnderTest }>({
  prepared: ['lapor', { option: true }],
  desk: async ({ prepared, context }, use, { project }) => {
    const folder = mkdtempSync(join(tmpdir(), 'meja-e2e-'));
    if (prepared !== 'empty') cpSync(join(FOLDERS, prepared), folder, { recursive: true });
    const door =
      project.name === 'electron' ? electronDoor(folder) : browserDoor(folder, () => context.newPage());
    await use({ folder, ...door });
    await door.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
});
export { expect } from '@playwright/test';

type Door = Omit<DeskUnderTest, 'folder'>;

function browserDoor(folder: string, newPage: () => Promise<Page>): Door {
  let running: BrowserMode | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = running;
    running = null;
    await ending?.end(signal);
  };
  return {
    open: async () => {
      running = startBrowserMode(folder);
      const page = await newPage();
      await page.goto(await running.link);
      return page;
    },
    kill: () => end('SIGKILL'),
    close: () => end('SIGTERM'),
  };
}

function electronDoor(folder: string): Door {
  let application: ElectronApplication | null = null;
  return {
    open: async () => {
      application = await electron.launch({
        executablePath: electronBinary() ?? '',
        args: ['out/node/electron.js', '--data', folder],
      });
      return application.firstWindow();
    },
    kill: async () => {
      application?.process().kill('SIGKILL');
      application = null;
    },
    close: async () => {
      await application?.close();
      application = null;
    },
  };
}

/** Signs in by name; everybody who has a PIN has the same here. */
export async function signIn(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name }).check();
  if ((await page.getByRole('radio', { name: /tanpa PIN$/, checked: true }).count()) === 0) {
    await page.getByLabel(/^PIN/).and(page.locator('input[type="password"]')).fill(PIN);
  }
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('navigation', { name: 'Menu utama' }).waitFor();
}

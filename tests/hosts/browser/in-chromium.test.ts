import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { describe, expect, onTestFinished, test } from 'vitest';
import { tryHostileThings } from '#tests/support/hostile-page.ts';
import { startDesk } from '#tests/support/start-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const SWITCHES = ['--disable-quic', '--disable-background-networking', '--disable-gpu', '--no-first-run'];
const FIRST_PAGE = 'Selamat datang di Meja Aduan';

async function aBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: process.env.MEJA_CHROMIUM ?? '/usr/bin/chromium',
    args: [...SWITCHES, ...asRoot],
  });
  onTestFinished(() => browser.close());
  return browser;
}

async function aDesk() {
  return startDesk(['--no-open', '--data', join(await temporaryFolder(), 'data')]);
}

/** What a page tells its console as errors: a policy that stands in the way of the page, or an attack that it stops. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

describe('browser mode in Chromium', () => {
  test('[BR-2] a link opens the desk, and stays neither in the address nor in the history', async () => {
    const link = await (await aDesk()).link;
    const page = await (await aBrowser()).newPage();
    const errors = errorsOf(page);
    await page.goto(link);
    await page.getByRole('heading', { name: FIRST_PAGE }).waitFor();
    expect(page.url()).toBe(`${new URL(link).origin}/`);
    const devtools = await page.context().newCDPSession(page);
    const { entries } = await devtools.send('Page.getNavigationHistory');
    expect(entries.map(({ url }) => url).filter((url) => url.includes('#'))).toEqual([]);
    expect(errors).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: FIRST_PAGE }).waitFor();
  });

  test('[BR-21] a link that was used, or no link, is told in a sentence that says what to do', async () => {
    const link = await (await aDesk()).link;
    const browser = await aBrowser();
    const [first, second] = [await browser.newContext(), await browser.newContext()];
    const page = await first.newPage();
    await page.goto(link);
    await page.getByRole('heading', { name: FIRST_PAGE }).waitFor();
    const late = await second.newPage();
    await late.goto(link);
    await late.getByText('Tautan ini sudah dipakai').waitFor();
    expect(await late.getByText('npm start').count()).toBe(1);
    await late.goto(new URL(link).origin);
    await late.getByText('belum dikenal meja').waitFor();
    expect(await late.locator('html').getAttribute('lang')).toBe('id');
  });

  test('[BR-12] nothing that gets into the page as text or as a file runs in it', async () => {
    const page = await (await aBrowser()).newPage();
    await page.goto(await (await aDesk()).link);
    await page.getByRole('heading', { name: FIRST_PAGE }).waitFor();
    const errors = errorsOf(page);
    const tried = await page.evaluate(tryHostileThings);
    expect(tried.ran).toBe(false);
    expect(tried.refused).toHaveLength(2);
    for (const part of ['TrustedHTML', "'script-src 'self''", 'frame-src', 'connect-src']) {
      await expect.poll(() => errors.join('\n')).toContain(part);
    }
  });
});

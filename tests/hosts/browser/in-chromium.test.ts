import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { describe, expect, onTestFinished, test } from 'vitest';
import { tryHostileThings } from '#tests/support/hostile-page.ts';
import { askAt } from '#tests/support/open-door.ts';
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

  test('[BR-26] a program on another port is sent the cookie, and gets nothing with it', async () => {
    const link = new URL(await (await aDesk()).link);
    const page = await (await (await aBrowser()).newContext()).newPage();
    await page.goto(link.href);
    await page.getByRole('heading', { name: FIRST_PAGE }).waitFor();
    const sent: string[] = [];
    const other = createServer((request, response) => {
      sent.push(request.headers.cookie ?? '');
      response.end('halo');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => {
      other.close();
      other.closeAllConnections();
    });
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const second = await page.context().newPage();
    await second.goto(`http://127.0.0.1:${port}/`);
    const [cookie = ''] = sent;
    expect(cookie).toMatch(/^meja-[0-9a-f]{16}=/);
    expect(await second.evaluate('Object.keys(localStorage)')).toEqual([]);
    const headers = { cookie, origin: link.origin, 'content-type': 'application/json' };
    const call = { method: 'POST', headers, body: '{"json":{}}' };
    expect(await askAt(Number(link.port), '/rpc/app/state', call)).toMatchObject({ status: 401 });
    await page.reload();
    await page.getByRole('heading', { name: FIRST_PAGE }).waitFor();
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

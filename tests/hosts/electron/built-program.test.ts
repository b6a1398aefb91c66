import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type RunningDouble, runDouble } from '#tests/support/run-double.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

/* The bundles as built, on the double of Electron, with Chromium for the window. */

const running: RunningDouble[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.end();
});

function start(folder: string, ...more: Parameters<typeof runDouble>[1][]): RunningDouble {
  const one = runDouble(['--data', folder], more[0]);
  running.push(one);
  return one;
}

describe('the built program', () => {
  test('[EL-1] opens one sandboxed window on its own page, over its own port', async () => {
    const desk = start(await temporaryFolder());
    const page = await desk.page();
    await page.getByRole('heading', { name: 'Selamat datang di Meja Aduan' }).waitFor();
    const { options } = await desk.hear('window');
    expect(options).toMatchObject({
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        preload: expect.stringMatching(/preload\.cjs$/),
      },
    });
    expect((await desk.hear('menu')).labels).toEqual(['Berkas', 'Sunting', 'Tampilan']);
  });

  test('[EL-3] [EL-5] leads nowhere and loads nothing from outside', async () => {
    const desk = start(await temporaryFolder());
    const page = await desk.page();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate("location.href = 'https://elsewhere.invalid/'");
    expect(await desk.hear('blocked')).toMatchObject({
      what: 'navigation',
      url: 'https://elsewhere.invalid/',
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const loaded = await page.evaluate(
      "fetch('https://elsewhere.invalid/x').then(() => 'loaded', () => 'refused')",
    );
    expect(loaded).toBe('refused');
  });

  test('[EL-4] gives the clipboard for copying an answer, and nothing else', async () => {
    const desk = start(await temporaryFolder());
    await desk.hear('page');
    const asked = ['clipboard-sanitized-write', 'geolocation', 'media', 'hid', 'openExternal'];
    for (const permission of asked) desk.ask({ permission, origin: 'meja://desk/' });
    desk.ask({ permission: 'clipboard-sanitized-write', origin: 'https://elsewhere.invalid/' });
    await expect
      .poll(() => desk.told.flatMap((told) => (told.kind === 'permission' ? [told.granted] : [])))
      .toEqual([true, false, false, false, false, false]);
  });

  test('[EL-8] a second start on the same folder brings the first to the front and ends', async () => {
    const folder = await temporaryFolder();
    const first = start(folder);
    await first.hear('page');
    const second = start(folder);
    expect(await second.ended).toBe(0);
    await first.hear('focus');
    expect(second.told.some((told) => told.kind === 'window')).toBe(false);
  });

  test('[EL-11] closing the window saves, backs up and lets the folder go', async () => {
    const folder = await temporaryFolder();
    const desk = start(folder);
    await (await desk.page()).getByRole('heading', { level: 1 }).waitFor();
    expect(await desk.close()).toBe(0);
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
    expect(existsSync(join(folder, 'jendela', 'window.json'))).toBe(true);
    const again = start(folder);
    await again.hear('page');
  });

  test('[EL-7] keeps the folder key in the keychain, and in a protected file where there is none', async () => {
    const kept = await temporaryFolder();
    await start(kept).hear('page');
    expect(JSON.parse(readFileSync(join(kept, 'keys', 'folder.key'), 'utf8')).protection.kind).toBe(
      'keychain',
    );
    const plain = await temporaryFolder();
    await start(plain, { keychain: 'basic_text' }).hear('page');
    expect(JSON.parse(readFileSync(join(plain, 'keys', 'folder.key'), 'utf8')).protection.kind).toBe('file');
  });

  test('[EL-6] a file that another page made is not saved', async () => {
    const desk = start(await temporaryFolder());
    const page = await desk.page();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(`(() => {
      const link = document.createElement('a');
      link.href = 'https://elsewhere.invalid/${randomBytes(4).toString('hex')}.exe';
      link.download = 'x.exe';
      link.click();
    })()`);
    expect((await desk.hear('blocked')).url).toContain('elsewhere.invalid');
  });
});

import { access, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserPlaces } from '#main/hosts/browser/find-browsers.ts';
import { systemOpener } from '#main/hosts/browser/open-with-system.ts';
import { putBrowser } from '#tests/support/fake-browser.ts';
import { startDesk } from '#tests/support/start-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const VISITS = { visits: true, code: 0 };
const FAILS = { visits: false, code: 1 };
const NAMES = [
  ...['google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  ...['chromium', 'chromium-browser'],
];

/** A PC with a screen and these programs at the front of its PATH. */
async function aPc() {
  const room = await temporaryFolder();
  const programs = join(room, 'bin');
  const env = { DISPLAY: ':none', PATH: `${programs}${delimiter}${process.env.PATH ?? ''}` };
  return { folder: join(room, 'data'), programs, env };
}

describe('a window of its own', () => {
  test('[BR-18] private, with a profile in the folder, and no token among the words of the command', async () => {
    const { folder, programs, env } = await aPc();
    const started = await putBrowser(programs, 'google-chrome-stable', VISITS);
    const { code, out } = await startDesk(['--browser', '--data', folder], { env }).ended;
    expect([code, out]).toEqual([0, '']);
    const [words = [], ...more] = await started();
    expect(more).toEqual([]);
    expect(words).toContain('--incognito');
    expect(words).toContain(`--user-data-dir=${join(folder, 'peramban')}`);
    expect(words.find((word) => word.startsWith('--app='))).toMatch(
      /^--app=file:\/\/\/.*\/peramban\/buka\.html$/,
    );
    expect(words.join(' ')).not.toMatch(/masuk|#/);
    expect(words.includes('--no-sandbox')).toBe(process.platform === 'linux' && process.getuid?.() === 0);
  });

  test('[BR-20] when it is closed the desk closes, with a backup, and nothing of the browser stays', async () => {
    const { folder, programs, env } = await aPc();
    await putBrowser(programs, 'google-chrome-stable', VISITS);
    expect(await startDesk(['--browser', '--data', folder], { env }).ended).toMatchObject({ code: 0 });
    expect(await readdir(join(folder, 'backups'))).toHaveLength(1);
    await expect(access(join(folder, 'peramban'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(folder)).not.toContain('owner.token');
  });

  test('[BR-18] a browser that fails is followed by the next, and the last by the system’s own', async () => {
    const { folder, programs, env } = await aPc();
    const tried = await Promise.all(NAMES.map((name) => putBrowser(programs, name, FAILS)));
    const opener = await putBrowser(programs, 'xdg-open', { visits: false, code: 0 });
    const desk = startDesk(['--browser', '--data', folder], { env });
    await expect.poll(opener, { timeout: 30_000 }).toHaveLength(1);
    for (const started of tried) expect(await started()).toHaveLength(1);
    expect((await opener())[0]?.[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/masuk#[\w-]{43}$/);
    desk.process.kill('SIGTERM');
    expect(await desk.ended).toMatchObject({ code: 0, out: '' });
  });

  test('[BR-15] a second start opens a window on the first desk, and ends well', async () => {
    const { folder, programs, env } = await aPc();
    const started = await putBrowser(programs, 'google-chrome-stable', VISITS);
    const first = startDesk(['--no-open', '--data', folder]);
    await first.link;
    expect(await startDesk(['--browser', '--data', folder], { env }).ended).toMatchObject({
      code: 0,
      out: '',
    });
    await expect.poll(started).toHaveLength(1);
    first.process.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0 });
  });

  test('[BR-18] Chrome, then Edge, then Chromium, where each system puts them', () => {
    const windows = browserPlaces('win32', { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\L' });
    expect(windows).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\L\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\L\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\L\\Chromium\\Application\\chrome.exe',
    ]);
    const mac = browserPlaces('darwin', { HOME: '/Users/x' });
    expect(mac[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(mac).toContain('/Users/x/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
    const linux = browserPlaces('linux', { PATH: '/usr/local/bin:/usr/bin' });
    expect(linux.slice(0, 3)).toEqual([
      '/usr/local/bin/google-chrome-stable',
      '/usr/bin/google-chrome-stable',
      '/snap/bin/google-chrome-stable',
    ]);
    expect(linux.at(-1)).toBe('/snap/bin/chromium-browser');
  });

  test('[BR-18] each system opens an address by its own command, as one word', () => {
    const url = 'http://127.0.0.1:1/masuk#x';
    expect(systemOpener('win32', url)).toEqual(['rundll32', 'url.dll,FileProtocolHandler', url]);
    expect(systemOpener('darwin', url)).toEqual(['open', url]);
    expect(systemOpener('linux', url)).toEqual(['xdg-open', url]);
  });
});

import { describe, expect, test } from 'vitest';
import { createBrowserHost, type HostOptions } from '#main/hosts/browser/browser-host.ts';
import type { Shown } from '#main/hosts/browser/show-desk.ts';

const WINDOW: Shown = {
  how: 'window',
  handedOver: false,
  window: { ended: new Promise(() => undefined), close: () => Promise.resolve() },
};

function aHost(shown: Shown | null, change: Partial<HostOptions> = {}) {
  const [opened, practices]: [string[], boolean[]] = [[], []];
  const {
    host,
    opened: open,
    shownAs,
    closing,
  } = createBrowserHost({
    version: '1',
    training: false,
    openWithSystem: (url) => Promise.resolve(opened.push(url) > 0),
    startPractice: (ownWindow) => {
      practices.push(ownWindow);
      return Promise.resolve(ownWindow ? null : 'http://127.0.0.1:2/masuk#x');
    },
    ...change,
  });
  let links = 0;
  const newLink = (): string => {
    links += 1;
    return `http://127.0.0.1:1/masuk#${links}`;
  };
  open(newLink);
  if (shown !== null) shownAs(shown);
  return { host, opened, practices, closing };
}

describe('what browser mode can do for the window', () => {
  test('[BR-14] from a window of its own a report opens in the person’s browser, from there by the page itself', async () => {
    const report = 'https://www.lapor.go.id/pengaduan/66425';
    const own = aHost(WINDOW);
    expect(await own.host.openOutside(report)).toBe(true);
    expect(await own.host.openOutside('https://evil.example/')).toBe(false);
    expect(own.opened).toEqual([report]);
    for (const how of ['own-browser', 'printed'] as const) {
      const { host, opened } = aHost({ how });
      expect(await host.openOutside(report)).toBe(false);
      expect(opened).toEqual([]);
    }
  });

  test('[BR-17] practice opens its own window beside a window, and a link beside a page', async () => {
    const own = aHost(WINDOW);
    expect(await own.host.startTraining()).toBeNull();
    const printed = aHost({ how: 'printed' });
    expect(await printed.host.startTraining()).toBe('http://127.0.0.1:2/masuk#x');
    expect([own.practices, printed.practices]).toEqual([[true], [false]]);
    const itself = aHost(WINDOW, { training: true });
    expect(await itself.host.startTraining()).toBe('http://127.0.0.1:1/masuk#1');
    expect(itself.practices).toEqual([]);
  });

  test('[BR-15] a second start gets a fresh link each time, also before the first window came up', async () => {
    const { host } = aHost(null);
    expect([await host.focus(), await host.focus()]).toEqual([
      { link: 'http://127.0.0.1:1/masuk#1' },
      { link: 'http://127.0.0.1:1/masuk#2' },
    ]);
  });

  test('[BR-16] whoever waits for a window while the desk closes is not kept waiting', async () => {
    const { host, closing } = aHost(null);
    const waiting = [host.openOutside('https://www.lapor.go.id/pengaduan/1'), host.startTraining()];
    closing();
    expect(await Promise.all(waiting)).toEqual([false, 'http://127.0.0.1:2/masuk#x']);
    const unopened = createBrowserHost({
      version: '1',
      training: true,
      openWithSystem: () => Promise.resolve(false),
      startPractice: () => Promise.resolve(null),
    });
    const asked = unopened.host.focus();
    unopened.closing();
    expect(await asked).toEqual({ link: null });
  });
});

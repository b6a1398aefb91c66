import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AppBrowser } from '#main/hosts/browser/find-browsers.ts';

/** A browser's window that shows the desk and nothing else. */
export type AppWindow = {
  /** Resolves when its process ended: false when that was a failure, or it could not be started at all. */
  readonly ended: Promise<boolean>;
  readonly close: () => void;
};

export type WindowPlace = {
  readonly link: string;
  readonly folder: string;
  readonly folderId: string;
  /** Runs as root: Chromium refuses its sandbox there, so it is left out there and nowhere else. */
  readonly asRoot: boolean;
  /** Stays when this process ends. */
  readonly alone: boolean;
};

/**
 * Opens a window without tabs and address bar. Its profile is the folder's own, so that the window ends with the desk
 * and meets no other cookies; it is private, because a browser otherwise writes what is typed and shown (forms, previews,
 * history) on the disk in the clear.
 */
export function openAppWindow(browser: AppBrowser, place: WindowPlace): AppWindow {
  const child = spawn(browser.path, argumentsFor(browser, place), {
    stdio: 'ignore',
    detached: place.alone,
    windowsHide: false,
  });
  if (place.alone) child.unref();
  return {
    ended: new Promise((resolve) => {
      child.once('exit', (code) => resolve(code === 0));
      child.once('error', () => resolve(false));
    }),
    close: () => {
      child.kill();
    },
  };
}

export function profileFolder(
  { confined }: AppBrowser,
  { folder, folderId }: Pick<WindowPlace, 'folder' | 'folderId'>,
): string {
  return confined
    ? join(homedir(), 'snap', 'chromium', 'common', `meja-aduan-${folderId}`)
    : join(folder, 'peramban');
}

function argumentsFor(browser: AppBrowser, place: WindowPlace): readonly string[] {
  return [
    `--app=${place.link}`,
    `--user-data-dir=${profileFolder(browser, place)}`,
    browser.privately,
    '--start-maximized',
    '--no-first-run',
    '--no-default-browser-check',
    // Ends with its last window, talks to nobody, asks for no keyring, sends no text away to be translated.
    '--disable-background-mode',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=Translate',
    '--password-store=basic',
    ...(place.asRoot ? ['--no-sandbox'] : []),
  ];
}

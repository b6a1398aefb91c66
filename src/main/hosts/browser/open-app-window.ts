import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { AppBrowser } from '#main/hosts/browser/find-browsers.ts';

/** A browser's window that shows the desk and nothing else. */
export type AppWindow = {
  /** Resolves when its process ended: false when that was a failure, or it could not be started at all. */
  readonly ended: Promise<boolean>;
  /** Ends it, and removes what the browser kept. */
  readonly close: () => Promise<void>;
};

/** How long a browser may take to end, in milliseconds. */
const GOODBYE_MS = 3_000;

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
 * history) on the disk in the clear. The link goes by a file that only this user can read: the words of a command line
 * are anybody's to see.
 */
export async function openAppWindow(browser: AppBrowser, place: WindowPlace): Promise<AppWindow> {
  const profile = profileFolder(browser, place);
  const page = join(profile, 'buka.html');
  await mkdir(profile, { recursive: true, mode: 0o700 });
  await rm(page, { force: true });
  await writeFile(page, pageFor(place.link), { mode: 0o600, flag: 'wx' });
  const child = spawn(browser.path, argumentsFor(browser, profile, pathToFileURL(page).href, place), {
    stdio: 'ignore',
    detached: place.alone,
  });
  if (place.alone) child.unref();
  const ended = new Promise<boolean>((resolve) => {
    child.once('exit', (code) => resolve(code === 0));
    child.once('error', () => resolve(false));
  });
  return {
    ended,
    close: async () => {
      child.kill();
      child.unref();
      await Promise.race([ended, wait(GOODBYE_MS, undefined, { ref: false })]);
      // What a browser still holds stays for the next time; there is nothing of the desk in it.
      await rm(profile, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    },
  };
}

function profileFolder(
  { confined }: AppBrowser,
  { folder, folderId }: Pick<WindowPlace, 'folder' | 'folderId'>,
): string {
  return confined
    ? join(homedir(), 'snap', 'chromium', 'common', `meja-aduan-${folderId}`)
    : join(folder, 'peramban');
}

/** `link` is our own: digits, letters, `-` and `_` after a fixed beginning. */
function pageFor(link: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Meja Aduan</title>
<script>location.replace(${JSON.stringify(link)})</script>
`;
}

function argumentsFor(
  browser: AppBrowser,
  profile: string,
  address: string,
  { asRoot }: WindowPlace,
): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
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
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** A browser that can show a page as a window of its own. */
export type AppBrowser = {
  readonly path: string;
  /** Its word for a window that leaves nothing on the disk. */
  readonly privately: '--incognito' | '--inprivate';
  /** Confined by snap: it cannot read hidden folders, so its profile must lie in its own. */
  readonly confined: boolean;
};

const ON_LINUX = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];
const ON_MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];
const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Where Chrome, Edge and Chromium may be on a system, the one to be tried first at the front. */
export function browserPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  switch (platform) {
    case 'win32':
      return ON_WINDOWS.flatMap((name) =>
        [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((root) =>
          root === undefined ? [] : [`${root}\\${name}`],
        ),
      );
    case 'darwin':
      return ON_MAC.flatMap((name) => [
        `/Applications/${name}`,
        ...(env.HOME === undefined ? [] : [`${env.HOME}/Applications/${name}`]),
      ]);
    default: {
      const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(
        (folder, place, all) => folder !== '' && all.indexOf(folder) === place,
      );
      return ON_LINUX.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

/** Those that are installed here, each once, by whichever of its names comes first. */
export function findBrowsers(platform: NodeJS.Platform, env: Environment): readonly AppBrowser[] {
  return browserPlaces(platform, env)
    .filter((path) => existsSync(path))
    .filter(
      (path, place, all) => all.findIndex((other) => realpathSync(other) === realpathSync(path)) === place,
    )
    .map((path) => ({
      path,
      privately: /edge/i.test(path) ? '--inprivate' : '--incognito',
      confined: isConfined(path),
    }));
}

/** Ubuntu's `chromium-browser` is a door to the snap, too. */
function isConfined(path: string): boolean {
  if (path.startsWith('/snap/') || realpathSync(path) === '/usr/bin/snap') return true;
  return path.endsWith('/chromium-browser') && existsSync('/snap/bin/chromium');
}

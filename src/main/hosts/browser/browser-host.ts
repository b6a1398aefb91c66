import type { BrowserDoor } from '#main/hosts/browser/browser-door.ts';
import { openWithSystem } from '#main/hosts/browser/open-with-system.ts';
import type { Shown } from '#main/hosts/browser/show-desk.ts';
import { isTrustedOutside } from '#main/policy/trusted-url.ts';
import type { Host } from '#main/window/window-app.ts';

type Place = { readonly door: BrowserDoor; readonly shown: Shown };

export type BrowserHost = {
  readonly host: Host;
  /** Calls of the host that need to know wait for this. */
  readonly settle: (place: Place) => void;
};

export type HostOptions = {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly training: boolean;
  /** Starts the practice desk, with a window of its own or not; answers its link. */
  readonly startPractice: (ownWindow: boolean) => Promise<string | null>;
};

/** What browser mode can do for the window's calls. */
export function createBrowserHost({ version, platform, training, startPractice }: HostOptions): BrowserHost {
  let settle: BrowserHost['settle'] = () => undefined;
  const place = new Promise<Place>((resolve) => {
    settle = resolve;
  });
  const host: Host = {
    door: 'browser',
    version,
    openOutside: async (url) => {
      // The window of our own is a private one: nobody is signed in to LAPOR there.
      const { shown } = await place;
      return shown.how === 'window' && isTrustedOutside(url) && openWithSystem(platform, url);
    },
    startTraining: async () => {
      const { door, shown } = await place;
      return training ? door.newLink() : startPractice(shown.how === 'window');
    },
    choosePath: undefined,
    notify: () => undefined,
    focus: async () => ({ link: (await place).door.newLink() }),
  };
  return { host, settle: (settled) => settle(settled) };
}

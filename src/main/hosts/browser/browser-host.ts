import type { Shown } from '#main/hosts/browser/show-desk.ts';
import { isTrustedOutside } from '#main/policy/trusted-url.ts';
import type { Host } from '#main/window/window-app.ts';

type Place = { readonly newLink: () => string; readonly shown: Shown };

export type BrowserHost = {
  readonly host: Host;
  /** Calls of the host that need to know wait for this. */
  readonly settle: (place: Place) => void;
};

export type HostOptions = {
  readonly version: string;
  /** Hands an address to the person's own browser; whether the system took it. */
  readonly openWithSystem: (url: string) => Promise<boolean>;
  readonly training: boolean;
  /** Starts the practice desk, with a window of its own or not; answers its link. */
  readonly startPractice: (ownWindow: boolean) => Promise<string | null>;
};

/** What browser mode can do for the window's calls. */
export function createBrowserHost(options: HostOptions): BrowserHost {
  let settle: BrowserHost['settle'] = () => undefined;
  const place = new Promise<Place>((resolve) => {
    settle = resolve;
  });
  const host: Host = {
    door: 'browser',
    version: options.version,
    openOutside: async (url) => {
      // The window of our own is a private one: nobody is signed in to LAPOR there.
      const { shown } = await place;
      return shown.how === 'window' && isTrustedOutside(url) && options.openWithSystem(url);
    },
    startTraining: async () => {
      const { newLink, shown } = await place;
      return options.training ? newLink() : options.startPractice(shown.how === 'window');
    },
    choosePath: undefined,
    notify: () => undefined,
    focus: async () => ({ link: (await place).newLink() }),
  };
  return { host, settle };
}

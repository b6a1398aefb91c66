import type { Shown } from '#main/hosts/browser/show-desk.ts';
import { isTrustedOutside } from '#main/policy/trusted-url.ts';
import type { Host } from '#main/window/window-app.ts';

export type BrowserHost = {
  readonly host: Host;
  /** The door is open: a second start can be told where. */
  readonly opened: (newLink: () => string) => void;
  /** How the desk is shown; what depends on it waits for this. */
  readonly shownAs: (shown: Shown) => void;
  /** The desk is closing: whoever still waits is told that there is nothing to go to. */
  readonly closing: () => void;
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
  const links = later<(() => string) | null>();
  const view = later<Shown | null>();
  const inWindow = async (): Promise<boolean> => (await view.value)?.how === 'window';
  const freshLink = async (): Promise<string | null> => (await links.value)?.() ?? null;
  const host: Host = {
    door: 'browser',
    version: options.version,
    // The window of our own is a private one: nobody is signed in to LAPOR there.
    openOutside: async (url) =>
      isTrustedOutside(url) && (await inWindow()) && (await options.openWithSystem(url)),
    startTraining: async () => (options.training ? freshLink() : options.startPractice(await inWindow())),
    choosePath: undefined,
    notify: () => undefined,
    // The page says it in its own title.
    badge: () => undefined,
    focus: async () => ({ link: await freshLink() }),
  };
  return {
    host,
    opened: links.settle,
    shownAs: view.settle,
    closing: () => {
      links.settle(null);
      view.settle(null);
    },
  };
}

type Later<T> = { readonly value: Promise<T>; readonly settle: (value: T) => void };

/** A value that comes later; only the first counts. */
function later<T>(): Later<T> {
  let settle: Later<T>['settle'] = () => undefined;
  const value = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { value, settle };
}

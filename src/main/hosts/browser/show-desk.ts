import { setTimeout as wait } from 'node:timers/promises';
import { findBrowsers } from '#main/hosts/browser/find-browsers.ts';
import { type AppWindow, openAppWindow } from '#main/hosts/browser/open-app-window.ts';
import { openWithSystem } from '#main/hosts/browser/open-with-system.ts';
import type { Presence } from '#main/hosts/browser/presence.ts';
import type { Surroundings } from '#main/hosts/browser/surroundings.ts';

/** How the desk is shown: a window of its own, the person's own browser, or a link on the terminal. */
export type Shown =
  /** `handedOver`: the window belongs to a process that was running before, so its end says nothing. */
  | { readonly how: 'window'; readonly window: AppWindow; readonly handedOver: boolean }
  | { readonly how: 'own-browser' }
  | { readonly how: 'printed' };

export type ToShow = {
  readonly newLink: () => string;
  readonly folder: string;
  readonly folderId: string;
  readonly presence: Presence;
};

/** How long a window that has ended may take to turn out to have opened in a browser that was running already. In ms. */
const HAND_OVER_MS = 10_000;
const STEP_MS = 200;

/** Opens the desk for the person in the best way there is; `around.open` false: only prints the link. */
export async function showDesk(place: ToShow, around: Surroundings): Promise<Shown> {
  const { open, platform, env } = around;
  if (open && hasScreen(platform, env)) {
    for (const browser of findBrowsers(platform, env)) {
      const window = await openAppWindow(browser, {
        ...place,
        link: place.newLink(),
        asRoot: around.asRoot,
        alone: false,
      });
      const came = await cameUp(window, place.presence, around.stop);
      if (came !== 'failed') {
        around.say('Meja terbuka di jendelanya sendiri. Menutup jendela itu menutup meja.');
        return { how: 'window', window, handedOver: came === 'elsewhere' };
      }
    }
    if (await openWithSystem(platform, place.newLink())) {
      around.say('Meja dibuka di peramban bawaan. Tekan Ctrl+C di sini untuk menutup meja.');
      return { how: 'own-browser' };
    }
  }
  if (open) around.say('Tidak ada peramban yang dapat dibuka dari sini. Buka sendiri tautan ini:');
  around.printLink(place.newLink());
  around.say('Tautan itu berlaku satu kali, selama 10 menit. Tekan Ctrl+C untuk menutup meja.');
  return { how: 'printed' };
}

/** As soon as a page of the window is there; `failed` when its process failed, or ended and no page came. */
async function cameUp(
  window: AppWindow,
  presence: Presence,
  stop: AbortSignal,
): Promise<'here' | 'elsewhere' | 'failed'> {
  let end: 'well' | 'badly' | null = null;
  window.ended.then((well) => {
    end = well ? 'well' : 'badly';
  });
  const none = (): boolean => !presence.everAnybody() && !stop.aborted;
  for (let afterEnd = 0; none() && end !== 'badly' && afterEnd < HAND_OVER_MS; ) {
    await wait(STEP_MS);
    if (end !== null) afterEnd += STEP_MS;
  }
  if (none()) return 'failed';
  return end === null ? 'here' : 'elsewhere';
}

/** Without one a browser cannot open anything. */
export function hasScreen(platform: NodeJS.Platform, env: Surroundings['env']): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

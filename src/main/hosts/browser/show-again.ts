import { sentenceOf } from '#contract/sentences.ts';
import { findBrowsers } from '#main/hosts/browser/find-browsers.ts';
import { folderId } from '#main/hosts/browser/folder-id.ts';
import { openAppWindow } from '#main/hosts/browser/open-app-window.ts';
import { openWithSystem } from '#main/hosts/browser/open-with-system.ts';
import { hasScreen } from '#main/hosts/browser/show-desk.ts';
import type { Surroundings } from '#main/hosts/browser/surroundings.ts';

/**
 * A second start on a folder whose desk is open: a window on that desk, or its fresh link. `link` is null where the desk
 * has a window of Electron, which came to the front by itself.
 */
export async function showAgain(link: string | null, folder: string, around: Surroundings): Promise<void> {
  around.say(sentenceOf('meja-sudah-terbuka', { path: folder }));
  if (link === null) return;
  const { open, platform, env, asRoot } = around;
  if (open && hasScreen(platform, env)) {
    const [browser] = findBrowsers(platform, env);
    if (browser !== undefined) {
      await openAppWindow(browser, { link, folder, folderId: await folderId(folder), asRoot, alone: true });
      return;
    }
    if (await openWithSystem(platform, link)) return;
  }
  around.printLink(link);
}

import { join } from 'node:path';
import type { DeskPorts } from '#main/desk/desk-ports.ts';
import { type NewsFile, openNewsFile } from '#main/desk/sync/news-file.ts';
import { type BundleFile, openBundleFile } from '#main/store/bundle-file.ts';
import { type HubFile, openHubFile } from '#main/store/hub-file.ts';
import { type InTray, openInTray } from '#main/store/in-tray.ts';

/** What a desk keeps of its meetings: where it joined, what nobody read or opened yet, and how far bundles have come. */
export type SyncFiles = {
  readonly hubFile: HubFile;
  readonly newsFile: NewsFile;
  readonly bundleFile: BundleFile;
  readonly tray: InTray;
};

/** Opens them; each is as it was left, or as it is before the first meeting. */
export async function openSyncFiles(
  { files, shred, folder }: Pick<DeskPorts, 'files' | 'shred' | 'folder'>,
  key: Uint8Array,
): Promise<SyncFiles> {
  return {
    hubFile: await openHubFile(files, folder, key),
    newsFile: await openNewsFile(files, folder, key),
    bundleFile: await openBundleFile(files, folder, key),
    tray: await openInTray({ files, shred }, join(folder, 'tray'), key),
  };
}

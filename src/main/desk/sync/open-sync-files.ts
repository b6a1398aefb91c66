import { type NewsFile, openNewsFile } from '#main/desk/sync/news-file.ts';
import { type BundleFile, openBundleFile } from '#main/store/bundle-file.ts';
import type { Files } from '#main/store/files.ts';
import { type HubFile, openHubFile } from '#main/store/hub-file.ts';

/** What a desk keeps of its meetings: where it joined, what nobody read yet, and how far bundles have come. */
export type SyncFiles = {
  readonly hubFile: HubFile;
  readonly newsFile: NewsFile;
  readonly bundleFile: BundleFile;
};

/** Opens them; each is as it was left, or as it is before the first meeting. */
export async function openSyncFiles(files: Files, folder: string, key: Uint8Array): Promise<SyncFiles> {
  return {
    hubFile: await openHubFile(files, folder, key),
    newsFile: await openNewsFile(files, folder, key),
    bundleFile: await openBundleFile(files, folder, key),
  };
}

/** What is unwise about a place for the data folder; the sentence for each lives with the other texts. */
export type FolderWarning =
  | { readonly code: 'folder-awan'; readonly service: string }
  | { readonly code: 'folder-jaringan' };

/** A part of the path that betrays a folder some service copies to and fro behind our back. */
const CLOUD_PARTS: readonly (readonly [pattern: RegExp, service: string])[] = [
  [/^onedrive( - .*)?$/i, 'OneDrive'],
  [/^dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(google ?drive|googledrive-.*|my drive|drive saya)$/i, 'Google Drive'],
  [/^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i, 'iCloud'],
  [/^onedrive-.*$/i, 'OneDrive'],
  [/^nextcloud$/i, 'Nextcloud'],
];

/** `\\server\share`, `//server/share`, `\\?\UNC\server\share`; not `\\?\C:\...` nor `\\.\...`, which are local. */
const NETWORK = /^(?:\\\\(?![?.]\\)|\/\/(?![/?.])|\\\\\?\\unc\\)/i;
const MOUNTED_NETWORK = /^\/run\/user\/\d+\/gvfs\//;

/**
 * Looks at the words of an absolute path only. A folder that a cloud service copies may change behind our back, and one
 * on a network is owned by two PCs at once without either knowing: the program warns, and goes on.
 */
export function folderWarnings(path: string): readonly FolderWarning[] {
  const parts = path.split(/[\\/]+/);
  const services = CLOUD_PARTS.filter(([pattern]) => parts.some((part) => pattern.test(part)));
  const cloud = [...new Set(services.map(([, service]) => service))].map(
    (service) => ({ code: 'folder-awan', service }) as const,
  );
  const network = NETWORK.test(path) || MOUNTED_NETWORK.test(path);
  return network ? [...cloud, { code: 'folder-jaringan' }] : cloud;
}

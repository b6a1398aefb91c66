import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file of the built page. `open`: needed before anybody is let in, so it is answered without a cookie. */
export type PageFile = { readonly bytes: Buffer; readonly type: string; readonly open: boolean };

/** Answered by their own routes, with a nonce. */
export const MAIN_PAGE = '/index.html';
export const ENTRANCE_PAGE = '/masuk.html';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built page once. Requests are answered from this list by its exact names, so no path leads out of it; a
 * kind of file that the page has no use for is not in it.
 */
export async function readPageFiles(folder: string): Promise<ReadonlyMap<string, PageFile>> {
  const entrance = await readFile(join(folder, ENTRANCE_PAGE), 'utf8');
  const files = new Map<string, PageFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length).replaceAll('\\', '/');
    files.set(name, { bytes: await readFile(path), type, open: entrance.includes(`".${name}"`) });
  }
  return files;
}

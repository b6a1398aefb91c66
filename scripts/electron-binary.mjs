// Where Electron's binary is, as its own `index.js` finds it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Electron's package. */
export const electronHome = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  'node_modules',
  'electron',
);

/** The path of the binary; null when it was not fetched. */
export function electronBinary() {
  const pathFile = join(electronHome, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (elsewhere === undefined && name === null) return null;
  const binary = join(elsewhere ?? join(electronHome, 'dist'), name ?? 'electron');
  return existsSync(binary) ? binary : null;
}

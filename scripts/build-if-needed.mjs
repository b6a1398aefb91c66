// Builds the Node bundles when a source is newer than the last build; used by `npm run meja` and the tests.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, 'out/node/cli.js');
const inputs = ['src/domain', 'src/contract', 'src/main', 'resources', 'vite.node.config.ts', 'package.json'];

/** Newest modification time (ms) of a file or of any file below a folder. */
function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), info.mtimeMs);
}

/** Builds `out/node` unless it is newer than every source; answers the path of the command line bundle. */
export async function buildIfNeeded() {
  const stale =
    !existsSync(output) || inputs.some((path) => newest(join(root, path)) > statSync(output).mtimeMs);
  if (stale) {
    const { build } = await import('vite');
    await build({ root, configFile: join(root, 'vite.node.config.ts'), logLevel: 'error' });
  }
  return output;
}

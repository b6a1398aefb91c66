// Builds what runs, part by part, when a source is newer than the part's last build; used by `npm start`, `npm run meja`,
// `npm run hub` and the tests.
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = ['src/domain', 'src/contract', 'src/sealed', 'resources', 'package.json'];

/** Each part: its config, its folder, the file that says when it was built, and what it is made of. */
const PARTS = {
  node: {
    config: 'vite.node.config.ts',
    folder: 'out/node',
    mark: 'cli.js',
    inputs: [...shared, 'src/main', 'vite.node.config.ts'],
  },
  hub: {
    config: 'vite.hub.config.ts',
    folder: 'out/hub',
    mark: 'hub.js',
    inputs: [...shared, 'src/hub', 'hub/package.json', 'vite.hub.config.ts'],
  },
  preload: {
    config: 'vite.preload.config.ts',
    folder: 'out/preload',
    mark: 'preload.cjs',
    inputs: ['src/preload', 'vite.preload.config.ts', 'package.json'],
  },
  renderer: {
    config: 'vite.renderer.config.ts',
    folder: 'out/renderer',
    mark: 'index.html',
    inputs: [...shared, 'src/renderer', 'docs/panduan', 'vite.renderer.config.ts'],
  },
};

/** Newest modification time (ms) of a file or of any file below a folder. */
function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), info.mtimeMs);
}

function isStale({ folder, mark, inputs }) {
  const built = join(root, folder, mark);
  return !existsSync(built) || inputs.some((path) => newest(join(root, path)) > statSync(built).mtimeMs);
}

/** Beside the old one first, so that a program that runs from it, or another build, never meets half of one. */
async function buildPart({ config, folder, mark }) {
  const { build } = await import('vite');
  const began = new Date();
  const fresh = join(root, `${folder}.new-${process.pid}`);
  const old = join(root, `${folder}.old-${process.pid}`);
  try {
    await asProduct(() =>
      build({ configFile: join(root, config), logLevel: 'error', build: { outDir: fresh } }),
    );
    // What was changed while it was being built counts as newer.
    utimesSync(join(fresh, mark), began, began);
    swap(join(root, folder), fresh, old);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** What the tests build is what people get: not React's development half because a test runner says NODE_ENV=test. */
async function asProduct(work) {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Puts the fresh folder in the place of the old one; another build may be doing the same. */
function swap(folder, fresh, old) {
  for (let tries = 0; ; tries += 1) {
    try {
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(fresh, folder);
      return;
    } catch (error) {
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code) || tries === 20) throw error;
      rmSync(old, { recursive: true, force: true });
    }
  }
}

/** Brings the parts up to date; answers the folder of each. */
export async function buildIfNeeded(...names) {
  const folders = {};
  for (const name of names) {
    const part = PARTS[name];
    if (isStale(part)) await buildPart(part);
    folders[name] = join(root, part.folder);
  }
  return folders;
}

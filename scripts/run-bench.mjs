// Installs what the product is measured against, and builds the bench with today's sources.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const peers = join(root, 'bench/peers');

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs one of the bench's programs, in a process of its own, with the words of this one. `configs`: what else to bundle. */
export async function runBench(name, ...configs) {
  const needed = ['better-sqlite3/build/Release/better_sqlite3.node', 'pouchdb-core'];
  if (needed.some((path) => !existsSync(join(peers, 'node_modules', path)))) {
    // npm is a script of the shell on Windows; none of these words needs quoting.
    run('npm', ['ci', '--prefix', peers], { shell: process.platform === 'win32' });
  }
  for (const config of ['bench/vite.config.ts', ...configs])
    await build({ root, configFile: join(root, config), logLevel: 'error' });
  run(process.execPath, [...process.execArgv, join(root, `out/bench/${name}.js`), ...process.argv.slice(2)]);
}

// `npm run bench [-- --only NAME] [--sizes 20000,100000] [--rows 20000] [--keep DIR]`: installs what the product is
// measured against, builds the bench with today's sources, runs it in a process of its own.
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

if (!existsSync(join(peers, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'))) {
  // npm is a script of the shell on Windows; none of these words needs quoting.
  run('npm', ['ci', '--prefix', peers], { shell: process.platform === 'win32' });
}
await build({ root, configFile: join(root, 'bench/vite.config.ts'), logLevel: 'error' });
run(process.execPath, [join(root, 'out/bench/main.js'), ...process.argv.slice(2)]);

// The door of Electron: whether its binary is there or can be fetched, and the start of the desk in it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const home = join(root, 'node_modules', 'electron');
const entry = join(root, 'out', 'node', 'electron.js');

/** A download that brings nothing for this long is given up, in milliseconds. */
const STALLED_MS = 60_000;

/** The path of Electron's binary, as its own `index.js` finds it; null when it is not there. */
function electronBinary() {
  const pathFile = join(home, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist');
  const binary = join(dist, readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/** Fetches the binary in a process of its own; true when it came. */
async function fetchElectron() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  process.stderr.write('Mengambil Electron, sekali saja untuk PC ini…\n');
  const child = spawn(process.execPath, [join(root, 'scripts', 'fetch-electron.mjs')], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    let stalled = setTimeout(() => child.kill(), STALLED_MS);
    child.on('message', () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => child.kill(), STALLED_MS);
    });
    const end = (came) => {
      clearTimeout(stalled);
      resolve(came);
    };
    child.once('error', () => end(false));
    child.once('exit', (code) => end(code === 0));
  });
}

/** Runs the desk in Electron and answers its exit code; null, after one line, when there is no Electron here. */
export async function openInElectron(argv) {
  if (existsSync(entry)) {
    const binary = electronBinary() ?? ((await fetchElectron()) ? electronBinary() : null);
    if (binary !== null) return run(binary, argv);
  }
  process.stderr.write(
    'Electron tidak ada dan tidak dapat diambil di PC ini; meja dibuka di peramban. (Langsung: npm start -- --browser)\n',
  );
  return null;
}

function run(binary, argv) {
  const child = spawn(binary, [entry, ...argv], { stdio: 'inherit', windowsHide: false });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

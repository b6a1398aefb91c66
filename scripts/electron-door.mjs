// The door of Electron: whether its binary is there or can be fetched, and the start of the desk in it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronBinary, electronHome } from './electron-binary.mjs';
import { runWhileMoving } from './run-while-moving.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));

/** A download that brings nothing for this long is given up, in milliseconds. */
const STALLED_MS = 60_000;
/** What a system answers for a program whose parts it does not have. */
const CANNOT_RUN = 127;

/** Fetches the binary in a process of its own; true when it came. */
async function fetchElectron() {
  if (!existsSync(electronHome) || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  process.stderr.write('Mengambil Electron, sekali saja untuk PC ini…\n');
  return runWhileMoving(join(scripts, 'fetch-electron.mjs'), STALLED_MS);
}

/** Runs the desk in Electron and answers its exit code; null, after one line, where that cannot be. */
export async function openInElectron(entry, argv) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return tell('Di sini tidak ada layar untuk jendela Electron; meja dibuka dalam mode peramban.');
  }
  const binary = electronBinary() ?? ((await fetchElectron()) ? electronBinary() : null);
  if (binary === null) {
    return tell('Electron belum ada di PC ini dan tidak dapat diambil; meja dibuka dalam mode peramban.');
  }
  const code = await run(binary, entry, argv);
  if (code !== CANNOT_RUN) return code;
  return tell('Electron ada di PC ini tetapi tidak dapat berjalan; meja dibuka dalam mode peramban.');
}

function tell(line) {
  process.stderr.write(`${line}\n`);
  return null;
}

function run(binary, entry, argv) {
  // Chromium refuses its sandbox to root; for anybody else it stays on.
  const switches = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [...switches, entry, ...argv], { stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  return new Promise((resolve) => {
    child.once('error', () => resolve(CANNOT_RUN));
    child.once('exit', (code) => resolve(code ?? 1));
  }).finally(() => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, pass);
  });
}

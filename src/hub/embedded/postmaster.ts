import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '#hub/embedded/run-program.ts';

/** What a PostgreSQL writes about itself into its folder while it runs. */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** The folder it was started on; another one than ours where the folder was copied or moved meanwhile. */
  readonly data: string;
};

/** No system gives a process this number. */
const NO_PROCESS = 4_194_305;

/** The PostgreSQL that the folder names, running or not. */
export async function namedPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(pidFile(data), 'utf8').catch(() => '');
  const [pid = '', named = '', , port = ''] = text.split('\n');
  return /^\d+$/.test(pid) ? { pid: Number(pid), port: Number(port), data: named } : null;
}

/** The PostgreSQL that runs on the folder. */
export async function runningPostmaster(data: string): Promise<Postmaster | null> {
  const named = await namedPostmaster(data);
  return named !== null && (await lifeOf(named)) === 'runs' ? named : null;
}

/**
 * Whether a PostgreSQL runs, is gone, or is gone while its number is not free: another program got it after a power cut, or
 * nobody took notice of its end (a container without an init process).
 */
export async function lifeOf({ pid }: Postmaster): Promise<'runs' | 'gone' | 'other'> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return 'gone';
  }
  // PostgreSQL for Windows tells its own processes from others by itself.
  if (process.platform === 'win32') return 'runs';
  const [, name = '', state = ''] = /^\d+ \((.*)\) (\w)/s.exec(await statusOf(pid)) ?? [];
  return /postgres/.test(name) && state !== 'Z' ? 'runs' : 'other';
}

/**
 * Takes a number that is somebody else's out of the file: PostgreSQL would take it for a server that runs. The rest stays:
 * by it PostgreSQL finds out whether any part of the old server still works on the data.
 */
export async function disown(data: string): Promise<void> {
  const text = await readFile(pidFile(data), 'utf8');
  await writeFile(pidFile(data), text.replace(/^\d+/, String(NO_PROCESS)));
}

export function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

/** `number (name) state …`, as Linux has it. */
async function statusOf(pid: number): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/stat`, 'utf8');
  } catch {
    const { said } = await runProgram('ps', ['-p', String(pid), '-o', 'state=,comm='], {
      as: null,
      cwd: '/',
    });
    const [state = '', ...name] = said.split(/\s+/);
    return `${pid} (${name.join(' ')}) ${state}`;
  }
}

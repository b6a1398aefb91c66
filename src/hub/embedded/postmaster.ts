import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunAs, runProgram } from '#hub/embedded/run-program.ts';

/** What a running PostgreSQL writes about itself into its folder. */
export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** The folder it was started on; another one than ours where the folder was copied or moved meanwhile. */
  readonly data: string;
};

/** The PostgreSQL that the folder names and that lives; null where it names none, or one that is gone. */
export async function livingPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(pidFile(data), 'utf8').catch(() => '');
  const [pid = '', named = '', , port = ''] = text.split('\n');
  if (!/^\d+$/.test(pid) || !isAlive(Number(pid))) return null;
  return { pid: Number(pid), port: Number(port), data: named };
}

export function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

/**
 * Whether a living process is PostgreSQL, and not another one that got its number after a power cut, for which
 * PostgreSQL would refuse to start. Windows needs no asking: there it knows by itself.
 */
export async function isPostgres({ pid }: Postmaster, as: RunAs): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(async () => {
    const { said } = await runProgram('ps', ['-p', String(pid), '-o', 'comm='], { as, cwd: '/' });
    return said;
  });
  return /postgres/.test(name);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

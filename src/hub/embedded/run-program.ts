import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';

/** Whom PostgreSQL's programs run as: as ourselves (null), or, where we are root, which they refuse, as somebody else. */
export type RunAs = { readonly uid: number; readonly gid: number } | null;

/** System users that PostgreSQL may run as where the hub was started by root, the best first. */
const SYSTEM_USERS = ['postgres', '_postgres', 'nobody'];

/** Whom to run as: the owner of the database that is there, else a system user. */
export async function runAs(database: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(database).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const found = SYSTEM_USERS.map((name) => users.find(([user]) => user === name)).find(
    (user) => user !== undefined,
  );
  if (found === undefined) throw new Error(`none of ${SYSTEM_USERS.join(', ')} is a user of this system`);
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

export type ProgramEnd = { readonly code: number | null; readonly said: string };

/**
 * Runs a program to its end. It gets plain messages and nothing of our surroundings that PostgreSQL reads. What it started
 * and left running does not keep us waiting.
 */
export function runProgram(
  path: string,
  args: readonly string[],
  { as, cwd }: { readonly as: RunAs; readonly cwd?: string },
): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, {
      ...as,
      ...(cwd === undefined ? {} : { cwd }),
      env: surroundings(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let said = '';
    const hear = (piece: Buffer): void => {
      said = `${said}${piece.toString()}`.slice(-4_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      // What is still in the pipes is read first.
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, said: said.trim() });
      });
    });
  });
}

/** Whether a program can be run and ends well. */
export async function runs(path: string, args: readonly string[], as: RunAs): Promise<boolean> {
  try {
    return (await runProgram(path, args, { as, cwd: '/' })).code === 0;
  } catch {
    return false;
  }
}

function surroundings(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

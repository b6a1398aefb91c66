import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type HubAt = {
  readonly address: string;
  readonly fingerprint: string | null;
  readonly institution: string;
};

/** A program that answers others until it is told to end. */
export type Server<Said> = { readonly said: Said; readonly pid: number; readonly stop: () => Promise<void> };

/** Starts one of the bench's programs in a process of its own, once it has said where it is. */
export async function startServer<Said>(script: string, ...args: readonly string[]): Promise<Server<Said>> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value, done } = await lines.next();
  if (done === true) throw new Error(`${script} ended before it answered`);
  // What it writes is this program's other half.
  return { said: JSON.parse(value) as Said, pid: child.pid ?? 0, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.stdin?.end();
  await exit;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export type RunningDesk = { readonly link: string; readonly stop: () => Promise<void> };

/** Starts the built program in browser mode on a folder, as `npm start -- --no-open` does. */
export async function startDesk(folder: string): Promise<RunningDesk> {
  const program = join(import.meta.dirname, '../node/browser.js');
  const words = [...process.execArgv, program, '--no-open', '--data', folder];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const link = await firstLine(child.stdout);
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { link, stop };
}

async function firstLine(output: Readable): Promise<string> {
  for await (const line of createInterface(output)) return line;
  throw new Error('the desk ended before it told its link');
}

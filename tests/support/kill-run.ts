import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** What a killed process had told before it died. */
export type KilledRun = { readonly lines: readonly string[]; readonly finished: boolean };

/** Runs the kill driver and sends SIGKILL `afterMs` after it told `signal` (or after its start, for `start`). */
export async function killRun(args: readonly string[], signal: string, afterMs: number): Promise<KilledRun> {
  const child = spawn(process.execPath, ['out/tests/kill-driver.js', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  const told = new Promise<void>((resolve) => {
    if (signal === 'start') resolve();
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(signal)) resolve();
    });
    child.once('exit', () => resolve());
  });
  const gone = once(child, 'close');
  await told;
  await wait(afterMs);
  child.kill('SIGKILL');
  const [code] = (await gone) as [number | null];
  return { lines: text.split('\n').slice(0, -1), finished: code === 0 };
}

/** How many runs: enough for CI, more in `npm run soak`. */
export const KILL_RUNS = Number(process.env.KILL_RUNS ?? '200');

import { writeSync } from 'node:fs';
import type { Task } from './task.ts';

/** Runs the task that this process was started for, and ends the process with its answer. */
export async function runAsked(tasks: readonly Task<never, unknown>[]): Promise<never> {
  const [name, input = 'null'] = process.argv.slice(2);
  const task = tasks.find((known) => known.name === name);
  if (task === undefined) throw new Error(`no bench task ${String(name)}`);
  const answer = await task.run(JSON.parse(input) as never);
  writeSync(1, JSON.stringify(answer));
  // A task that only looked must leave the folder as it was: what is open is dropped, not closed.
  process.exit(0);
}

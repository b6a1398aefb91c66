import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Task } from './task.ts';

/** Runs a task in a process of its own. @throws Error when that process fails; what it said is on stderr */
export async function runTask<Input, Answer>(
  task: Task<Input, Answer>,
  input: Input,
  script = 'child.js',
): Promise<Answer> {
  const { code, output } = await runChild(script, task.name, input);
  if (code !== 0) throw new Error(`bench task ${task.name} ended with ${String(code)}`);
  // The child is this program's other half; what it writes is the task's answer.
  return JSON.parse(output) as Answer;
}

/** Runs a task that kills its own process in the end. @throws Error when it did not come so far */
export async function runToItsDeath<Input>(task: Task<Input, never>, input: Input): Promise<void> {
  const { signal } = await runChild('child.js', task.name, input);
  if (signal !== 'SIGKILL') throw new Error(`bench task ${task.name} outlived its kill`);
}

type End = { readonly code: number | null; readonly signal: string | null; readonly output: string };

async function runChild(script: string, name: string, input: unknown): Promise<End> {
  const words = [...process.execArgv, join(import.meta.dirname, script), name, JSON.stringify(input)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, [code, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { code, signal, output };
}

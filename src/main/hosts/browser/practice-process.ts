import { spawn } from 'node:child_process';
import { z } from 'zod';
import { refusedWith } from '#main/window/base.ts';

/** What a practice desk says to the desk that started it. */
const wordShape = z.union([
  z.strictObject({ kind: z.literal('ready'), link: z.string().nullable() }),
  z.strictObject({
    kind: z.literal('refused'),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
]);
export type PracticeWord = z.infer<typeof wordShape>;

/**
 * Starts the practice desk of a data folder as a process of its own. `ownWindow`: it opens its window, and goes on when
 * this desk ends; otherwise its link comes back, and it ends with this desk.
 * @throws the refusal of a call, with the code for which the practice desk did not start
 */
export function startPracticeProcess(
  entry: string,
  folder: string,
  ownWindow: boolean,
): Promise<string | null> {
  const words = ['--latihan', '--data', folder, ...(ownWindow ? ['--browser'] : ['--no-open'])];
  const argv = [...process.execArgv, entry, ...words];
  const child = spawn(process.execPath, argv, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: ownWindow,
    windowsHide: true,
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the practice desk ended before it was ready (${code})`)));
    child.once('message', (message) => {
      const word = wordShape.safeParse(message);
      if (!word.success) {
        reject(word.error);
        return;
      }
      if (word.data.kind === 'refused') {
        reject(refusedWith(word.data.code, word.data.params));
        return;
      }
      if (ownWindow) child.disconnect();
      // Neither it nor the line to it keeps this desk from ending.
      child.unref();
      child.channel?.unref();
      resolve(word.data.link);
    });
  });
}

import { Worker } from 'node:worker_threads';
import type { CheckedPack } from '#main/desk/sync/check-pack.ts';
import type { PackChecker } from '#main/desk/workers.ts';
import type { Job, PackAsked, PackSaid } from '#main/work/messages.ts';
import { PackError } from '#sealed/pack.ts';

const THREAD_MEMORY_MB = 512;

type Asked = { readonly done: (pack: CheckedPack) => void; readonly failed: (error: unknown) => void };

/** A thread that checks packs one after the other. `script`: the built `work-thread.js`. */
export function packThread(script: string): PackChecker {
  const job: Job = { kind: 'check-packs' };
  const resourceLimits = { maxOldGenerationSizeMb: THREAD_MEMORY_MB };
  const thread = new Worker(script, { workerData: job, resourceLimits });
  const waiting: Asked[] = [];
  let ended: Error | null = null;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { failed } of waiting.splice(0)) failed(ended);
  };
  thread.on('message', (said: PackSaid) => {
    const asked = waiting.shift();
    if (said.ok) asked?.done(said.pack);
    else asked?.failed(new PackError(said.detail));
  });
  thread.on('error', end);
  thread.on('exit', (code) => end(new Error(`the thread that checks packs ended (${code})`)));
  return {
    check: (body) =>
      new Promise((done, failed) => {
        if (ended !== null) return failed(ended);
        waiting.push({ done, failed });
        const asked: PackAsked = { body: Uint8Array.from(body) };
        thread.postMessage(asked, [asked.body.buffer]);
      }),
    // That it could not be stopped twice is no failure.
    close: () => void thread.terminate().catch(() => undefined),
  };
}

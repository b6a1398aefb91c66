import { Worker } from 'node:worker_threads';
import type { ReportCase } from '#domain/report/report-case.ts';
import type { Table } from '#domain/report/table.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { FileFacts, Workers } from '#main/desk/workers.ts';
import { LaporFileError, type LaporFileErrorCode } from '#main/lapor/lapor-file-error.ts';
import { DEFAULT_LIMITS } from '#main/lapor/limits.ts';
import type { FromThread, Job, ToThread } from '#main/work/messages.ts';
import { packThread } from '#main/work/pack-thread.ts';

/** A thread that asks for more memory than this is stopped; the desk itself stays small. */
const THREAD_MEMORY_MB = 1024;

/** Some time above the reader's own limit. */
const LONGEST_JOB_MS = DEFAULT_LIMITS.milliseconds + 15_000;

/** Runs each heavy job in a thread of its own. `script`: the built `work-thread.js`. */
export function threadWorkers(script: string): Workers {
  return {
    packs: () => packThread(script),
    readLapor: async (file, { onRows, onProgress, signal }) => {
      const facts = await runJob<FileFacts>(
        script,
        { kind: 'read-lapor', file },
        signal,
        (message, thread, done) => {
          if (message.t === 'rows') {
            onRows(message.rows);
            thread.send({ t: 'more' });
          } else if (message.t === 'progress') onProgress?.(message.progress);
          else if (message.t === 'facts') done(message.facts);
        },
      );
      return facts;
    },
    writeSummary: (format, request, cases) =>
      runWithCases<Uint8Array>(script, { kind: 'write-summary', format, request }, cases, (message, done) => {
        if (message.t === 'bytes') done(message.bytes);
      }),
    countSummary: (request, cases) =>
      runWithCases<readonly Table[]>(script, { kind: 'count-summary', request }, cases, (message, done) => {
        if (message.t === 'tables') done(message.tables);
      }),
  };
}

/** A job that asks for cases piece by piece before it answers. */
function runWithCases<T>(
  script: string,
  job: Job,
  cases: AsyncIterable<readonly ReportCase[]>,
  onAnswer: (message: FromThread, done: (value: T) => void) => void,
): Promise<T> {
  const pieces = cases[Symbol.asyncIterator]();
  return runJob<T>(script, job, undefined, (message, thread, done) => {
    onAnswer(message, done);
    if (message.t !== 'more') return undefined;
    return pieces.next().then(({ done: over, value }) => {
      thread.send(over === true ? { t: 'all-cases' } : { t: 'cases', cases: value });
    });
  });
}

type Thread = { readonly send: (message: ToThread) => void };

function runJob<T>(
  script: string,
  job: Job,
  signal: AbortSignal | undefined,
  onMessage: (message: FromThread, thread: Thread, done: (value: T) => void) => void | Promise<void>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
    });
    const finish = (end: () => void): void => {
      clearTimeout(tooLong);
      signal?.removeEventListener('abort', stop);
      worker.removeAllListeners();
      // The thread has nothing more to say; that it could not be stopped twice is no failure of the job.
      worker.terminate().then(end, end);
    };
    const fail = (error: unknown): void => finish(() => reject(error));
    // A library that hangs does not look at any clock: the thread is ended from outside.
    const tooLong = setTimeout(() => fail(new LaporFileError('waktu-habis', {})), LONGEST_JOB_MS);
    const stop = (): void => fail(new DeskError('impor-dibatalkan', {}));
    const thread: Thread = { send: (message) => worker.postMessage(message) };
    worker.on('message', (message: FromThread) => {
      if (message.t === 'refused') {
        fail(new LaporFileError(message.code as LaporFileErrorCode, message.params));
        return;
      }
      Promise.resolve(onMessage(message, thread, (value) => finish(() => resolve(value)))).catch(fail);
    });
    worker.on('error', (error) => fail(outOfMemory(error) ? new LaporFileError('memori-habis', {}) : error));
    worker.on('exit', (code) => fail(new Error(`the work thread ended early (${code})`)));
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop);
  });
}

function outOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { ReportCase } from '#domain/report/report-case.ts';
import { type Summary, type SummaryRequest, summarise } from '#domain/report/summary.ts';
import { figureTables, listing, summaryTables } from '#domain/report/tables.ts';
import type { LaporFile, SummaryFormat } from '#main/desk/workers.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import { DEFAULT_LIMITS } from '#main/lapor/limits.ts';
import { readLaporFile } from '#main/lapor/read-lapor-file.ts';
import { checkPacks } from '#main/work/check-packs.ts';
import type { FromThread, Job, ToThread } from '#main/work/messages.ts';
import { writeCsv } from '#main/writers/csv.ts';
import { writeXlsx } from '#main/writers/xlsx.ts';

/** One job in a worker thread: reads what it is told to, sends pieces as the desk asks for them, and ends. */
export async function runThread(port: MessagePort, job: Job): Promise<void> {
  const send = (message: FromThread, transfer: ArrayBuffer[] = []): void =>
    port.postMessage(message, transfer);
  try {
    switch (job.kind) {
      case 'read-lapor':
        return await readLapor(port, send, job.file);
      case 'write-summary':
        return await writeSummary(send, job.format, await summaryOf(port, send, job.request));
      case 'count-summary':
        return send({ t: 'tables', tables: figureTables(await summaryOf(port, send, job.request)) });
      case 'check-packs':
        return await checkPacks(port);
      default:
        return assertNever(job);
    }
  } catch (error) {
    if (!(error instanceof LaporFileError)) throw error;
    send({ t: 'refused', code: error.code, params: error.params });
  }
}

type Send = (message: FromThread, transfer?: ArrayBuffer[]) => void;

async function readLapor(port: MessagePort, send: Send, file: LaporFile): Promise<void> {
  const facts = await readLaporFile(
    { path: file.path },
    {
      limits: DEFAULT_LIMITS,
      onRows: async (rows) => {
        send({ t: 'rows', rows });
        await once(port, 'message');
      },
      onProgress: (progress) => send({ t: 'progress', progress }),
    },
  );
  send({ t: 'facts', facts });
}

async function summaryOf(port: MessagePort, send: Send, request: SummaryRequest): Promise<Summary> {
  const cases: ReportCase[] = [];
  for (;;) {
    send({ t: 'more' });
    const [message] = (await once(port, 'message')) as [ToThread];
    if (message.t === 'all-cases') break;
    if (message.t === 'cases') cases.push(...message.cases);
  }
  return summarise(cases, request);
}

async function writeSummary(send: Send, format: SummaryFormat, summary: Summary): Promise<void> {
  const bytes = format === 'xlsx' ? await writeXlsx(summaryTables(summary)) : writeCsv(listing(summary));
  const alone = Uint8Array.from(bytes);
  send({ t: 'bytes', bytes: alone }, [alone.buffer]);
}

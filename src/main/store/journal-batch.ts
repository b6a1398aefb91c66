import { createHash, randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { renamePatiently } from '#main/store/durable-file.ts';
import type { AppendFile, Files } from '#main/store/files.ts';
import { batchName, openBatchName } from '#main/store/journal-names.ts';
import type { JournalQueue } from '#main/store/journal-queue.ts';
import { encodeRecord, JOURNAL_FORMAT } from '#main/store/journal-record.ts';
import type { JournalWriter } from '#main/store/journal-writer.ts';
import { serially } from '#main/store/serially.ts';
import type { Place, StepBatch } from '#main/store/step-store.ts';
import { storeErrorFrom, storeErrors } from '#main/store/store-error.ts';

type BatchOptions = {
  readonly files: Files;
  readonly folder: string;
  readonly writer: JournalWriter;
  readonly queue: JournalQueue;
};

/**
 * Begins a batch: a file of its own, written in chunks without a sync. To admit it, the file is synced, renamed, its
 * folder synced, and one `admitted` line in the main order makes it true.
 */
export async function beginJournalBatch(options: BatchOptions): Promise<StepBatch> {
  // With a segment there, a batch without any segment can only mean that segments were lost.
  await options.queue.write([]);
  const id = randomBytes(6).toString('hex');
  const path = join(options.folder, openBatchName(id));
  const batch = batchFile(await storeErrors(path, () => options.files.create(path)), path);
  await storeErrors(path, () => batch.write([encodeRecord({ t: 'batch', format: JOURNAL_FORMAT, id })]));
  return stepBatch(options, batch);
}

type BatchFile = {
  readonly path: string;
  readonly write: (lines: readonly Buffer[]) => Promise<number>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly sha: () => string;
};

/** A file that knows its size and the hash of what was written to it. */
function batchFile(file: AppendFile, path: string): BatchFile {
  const hash = createHash('sha256');
  let size = 0;
  return {
    path,
    write: async (lines) => {
      const bytes = Buffer.concat(lines);
      await file.write(bytes);
      hash.update(bytes);
      const start = size;
      size += bytes.length;
      return start;
    },
    sync: file.sync,
    close: file.close,
    sha: () => hash.digest('hex'),
  };
}

function stepBatch(options: BatchOptions, batch: BatchFile): StepBatch {
  const inTurn = serially();
  const spans: { readonly offset: number; readonly length: number }[] = [];
  /** Nothing more may be added; and, for a second try at cancelling: the file is not ours any more. */
  let over = false;
  let gone = false;

  const add = async (steps: readonly SealedStep[]): Promise<void> => {
    if (over) throw new Error('the batch is over');
    const lines = steps.map((step) => encodeRecord({ t: 'proposed', step }));
    let offset = await storeErrors(batch.path, () => batch.write(lines));
    for (const { length } of lines) {
      spans.push({ offset, length: length - 1 });
      offset += length;
    }
  };
  const cancel = async (): Promise<void> => {
    if (gone) return;
    over = true;
    await storeErrors(batch.path, async () => {
      await batch.close();
      await options.files.remove(batch.path);
    });
    gone = true;
  };
  const admit = async (): Promise<readonly Place[]> => {
    if (over) throw new Error('the batch is over');
    over = true;
    gone = true;
    const file = await admitBatch(options, batch, spans.length);
    return spans.map((span) => ({ file, ...span }));
  };
  return {
    add: (steps) => inTurn(() => add(steps)),
    admit: () => inTurn(admit),
    cancel: () => inTurn(cancel),
  };
}

/** Makes the batch true and returns its final name; when that fails, nothing of it is left. */
async function admitBatch(
  { files, folder, writer, queue }: BatchOptions,
  batch: BatchFile,
  count: number,
): Promise<string> {
  let name = basename(batch.path);
  try {
    await batch.sync().finally(batch.close);
    const sha = batch.sha();
    await queue.writeAlone(async (at) => {
      const segment = batchName(at);
      await renamePatiently(files, batch.path, join(folder, segment));
      name = segment;
      await files.syncFolder(folder);
      return [encodeRecord({ t: 'admitted', segment, count, sha })];
    });
    return name;
  } catch (error) {
    // While a failed `admitted` line may still stand in the journal, its batch must stand too; opening sorts them out.
    if (writer.isClean) await files.remove(join(folder, name)).catch(() => undefined);
    throw storeErrorFrom(error, join(folder, name));
  }
}

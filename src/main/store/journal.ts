import { join } from 'node:path';
import { removeTemporaries } from '#main/store/durable-file.ts';
import { isErrno } from '#main/store/errno.ts';
import type { Files } from '#main/store/files.ts';
import { beginJournalBatch } from '#main/store/journal-batch.ts';
import { batchPosition, isOpenBatch, segmentName } from '#main/store/journal-names.ts';
import { journalQueue } from '#main/store/journal-queue.ts';
import { stepAt, stepsAt } from '#main/store/journal-read.ts';
import { encodeRecord } from '#main/store/journal-record.ts';
import { type ScanResult, scanJournal } from '#main/store/journal-scan.ts';
import { cutTornTail, keepTornTail, quarantine } from '#main/store/journal-tail.ts';
import { JournalWriter } from '#main/store/journal-writer.ts';
import {
  comparePositions,
  type Position,
  START,
  type StepStore,
  type StepVisitor,
  type StoreProblem,
  type StoreReport,
  type SyncVisitor,
} from '#main/store/step-store.ts';
import { StoreError, storeErrors } from '#main/store/store-error.ts';

/** What opening found and settled by itself; told to the user, never a failure. */
export type JournalNotice =
  /** The last write had been cut off before it was acknowledged; `copy` holds its bytes. */
  | {
      readonly kind: 'tulisan-terpotong';
      readonly file: string;
      readonly offset: number;
      readonly copy: string | null;
    }
  /** A batch that was not admitted (an import that was interrupted) was removed; `copy` when that is not quite sure. */
  | { readonly kind: 'batch-dibuang'; readonly file: string; readonly copy: string | null }
  /** The folder can be read but not written. */
  | { readonly kind: 'hanya-baca'; readonly path: string };

export type JournalOptions = {
  readonly files: Files;
  /** The journal's own folder; it is made at the first write. Its parent must exist. */
  readonly folder: string;
  /** Replay only what comes after this position; from the beginning when absent. */
  readonly from?: Position;
  /** Called for every replayed step, in order. When opening rejects, what was visited is void. */
  readonly visit: StepVisitor;
  /** Called for what meetings with a hub left, in the same order. */
  readonly onSync?: SyncVisitor;
  readonly onNotice: (notice: JournalNotice) => void;
  /** A main segment this full is followed by a new one. */
  readonly segmentBytes?: number;
};

const SEGMENT_BYTES = 16 * 1024 * 1024;

/**
 * Opens the journal of a data folder: replays it, cuts what a power cut left half written, removes batches that were
 * never admitted. Rejects with a StoreError: `jurnal-rusak` (with the problem; a copy is in `quarantine/`, the journal
 * itself is untouched), `folder-lebih-baru` (nothing was changed), or a disk failure.
 */
export async function openJournal(options: JournalOptions): Promise<StepStore> {
  const { files, folder, segmentBytes = SEGMENT_BYTES } = options;
  const found = await storeErrors(folder, async () => {
    const read = await replay(options);
    await settle(options, read);
    return read;
  });
  return journalStore(files, folder, new JournalWriter({ files, folder, end: found.end, segmentBytes }));
}

class Damage extends Error {
  readonly problem: StoreProblem;
  constructor(problem: StoreProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Reads what there is; the first problem ends it. */
async function replay({ files, folder, from = START, visit, onSync }: JournalOptions): Promise<ScanResult> {
  const onProblem = (problem: StoreProblem): never => {
    throw new Damage(problem);
  };
  try {
    const sink = { visit, ...(onSync === undefined ? {} : { onSync }), onProblem };
    const found = await scanJournal({ files, folder, from, ...sink });
    await refuseLostSegments(files, folder, found);
    return found;
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    const { problem } = error;
    const facts = { path: join(folder, problem.file), detail: sentence(problem), problem };
    if (problem.code === 'versi-lebih-baru') throw new StoreError('folder-lebih-baru', facts);
    // The damage is what must be told, whether or not there was room for a copy.
    const copy = await quarantine(files, folder, problem.file).catch(() => null);
    throw new StoreError('jurnal-rusak', copy === null ? facts : { ...facts, copy });
  }
}

/** A batch named after a place beyond the end: the segment that admitted it is gone. */
async function refuseLostSegments(files: Files, folder: string, { end }: ScanResult): Promise<void> {
  for (const file of await files.list(folder)) {
    const at = batchPosition(file);
    if (at === null || comparePositions(at, end) <= 0) continue;
    const detail = `hilang: ${file} dicatat sesudah akhir segmen ini`;
    throw new Damage({
      code: 'segmen-hilang',
      file: segmentName(at.segment),
      offset: end.offset,
      line: null,
      detail,
    });
  }
}

/** Brings the folder to the state that was read, durably: a process may have been killed before its own syncs. */
async function settle(options: JournalOptions, found: ScanResult): Promise<void> {
  const { files, folder, onNotice } = options;
  const { torn, end } = found;
  if (torn !== null) {
    const copy = await keepTornTail(files, folder, torn);
    await cutTornTail(files, folder, torn);
    onNotice({ kind: 'tulisan-terpotong', file: torn.file, offset: torn.offset, copy });
  } else if (end.offset > 0 && !(await syncLast(files, folder, end))) {
    onNotice({ kind: 'hanya-baca', path: folder });
    return;
  }
  if (end.offset > 0) await files.syncFolder(folder);
  await removeLeftovers(options, found);
}

/** Syncs the last segment; false when the folder may only be read. */
async function syncLast(files: Files, folder: string, end: Position): Promise<boolean> {
  try {
    const file = await files.openAppend(join(folder, segmentName(end.segment)));
    await file.sync().finally(file.close);
    return true;
  } catch (error) {
    if (isErrno(error, 'EROFS', 'EACCES', 'EPERM')) return false;
    throw error;
  }
}

/** A batch file whose `admitted` line would have to be in the part that was read, and is not, was never true. */
async function removeLeftovers(
  { files, folder, from = START, onNotice }: JournalOptions,
  { admitted, end, torn }: ScanResult,
): Promise<void> {
  await removeTemporaries(files, folder);
  for (const file of await files.list(folder)) {
    const at = batchPosition(file);
    const isLeftover =
      at === null ? isOpenBatch(file) : comparePositions(at, from) >= 0 && !admitted.has(file);
    if (!isLeftover) continue;
    // The torn bytes may have been its line: then only a write that was cut off speaks against it, so it is kept aside.
    const inDoubt = torn !== null && at !== null && comparePositions(at, end) === 0;
    const copy = inDoubt ? await quarantine(files, folder, file) : null;
    await files.remove(join(folder, file));
    onNotice({ kind: 'batch-dibuang', file, copy });
  }
}

function journalStore(files: Files, folder: string, writer: JournalWriter): StepStore {
  const queue = journalQueue(writer);
  let closed = false;
  const whileOpen = <T>(work: () => Promise<T>): Promise<T> =>
    closed ? Promise.reject(new Error('the journal is closed')) : work();
  return {
    append: (steps) =>
      whileOpen(async () => queue.write(steps.map((step) => encodeRecord({ t: 'proposed', step })))),
    write: (records) => whileOpen(async () => queue.write(records.map(encodeRecord))),
    writeLines: (lines) => whileOpen(() => queue.write(lines)),
    beginBatch: () => whileOpen(() => beginJournalBatch({ files, folder, writer, queue })),
    readStep: (place) => stepAt(files, folder, place),
    readSteps: (places) => stepsAt(files, folder, places),
    position: () => writer.end,
    verifyAll: (visit, onSync) => verifyAll(files, folder, writer.end, visit, onSync),
    close: async () => {
      closed = true;
      await queue.idle();
      await storeErrors(folder, () => writer.close());
    },
  };
}

async function verifyAll(
  files: Files,
  folder: string,
  until: Position,
  visit: StepVisitor,
  onSync: SyncVisitor = () => undefined,
): Promise<StoreReport> {
  const problems: StoreProblem[] = [];
  const { segments, steps } = await scanJournal({
    files,
    folder,
    from: START,
    until,
    visit,
    onSync,
    onProblem: (problem) => problems.push(problem),
  });
  return { segments, steps, problems };
}

function sentence({ file, line, offset, detail }: StoreProblem): string {
  return `${file}, ${line === null ? '' : `baris ${line}, `}byte ${offset}: ${detail}`;
}

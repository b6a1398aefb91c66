import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { linesAsPulled } from '#main/store/journal-record.ts';
import {
  type Place,
  type Position,
  START,
  type StepBatch,
  type StepStore,
  type StepVisitor,
  type StoreRecord,
  type SyncVisitor,
} from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';

/** What stays when a memory store is closed and opened again. */
export type MemoryLog = { readonly records: StoreRecord[] };

export type MemoryStoreOptions = {
  readonly log?: MemoryLog;
  readonly from?: Position;
  readonly visit?: StepVisitor;
  readonly onSync?: SyncVisitor;
};

const FILE = 'memory';

/** A step store without a disk, for tests and for a desk that only looks. */
export function openMemoryStore({
  log = { records: [] },
  from,
  visit,
  onSync,
}: MemoryStoreOptions = {}): StepStore {
  const { records } = log;
  let closed = false;
  const whileOpen = (): void => {
    if (closed) throw new Error('the store is closed');
  };
  const write = (added: readonly StoreRecord[]): readonly Place[] => {
    whileOpen();
    const first = records.length;
    records.push(...structuredClone(added));
    return added.map((_, index) => placeOf(first + index));
  };
  const append = (steps: readonly SealedStep[]): readonly Place[] =>
    write(steps.map((step) => ({ t: 'proposed', step })));
  if (visit !== undefined) replay(records, from ?? START, visit, onSync);
  return {
    append: async (steps) => append(steps),
    write: async (added) => write(added),
    writeLines: async (lines) => write(linesAsPulled(lines).map((one) => ({ t: 'received', ...one }))),
    beginBatch: async () => {
      whileOpen();
      return memoryBatch(append);
    },
    readStep: async (place) => stepAt(records, place),
    readSteps: async (places) => places.map((place) => stepAt(records, place)),
    position: () => ({ ...START, offset: records.length }),
    verifyAll: async (to, onEach) => {
      replay(records, START, to, onEach);
      const steps = records.filter(({ t }) => t === 'proposed' || t === 'received').length;
      return { segments: 1, steps, problems: [] };
    },
    close: async () => {
      closed = true;
    },
  };
}

function stepAt(records: readonly StoreRecord[], { file, offset }: Place): SealedStep {
  const record = file === FILE ? records[offset] : undefined;
  if (record?.t === 'proposed' || record?.t === 'received') return record.step;
  if (record?.t === 'parked' && record.copy !== undefined) return record.copy;
  throw new StoreError('jurnal-rusak', { path: file, detail: `tidak ada ${offset}` });
}

function replay(
  records: readonly StoreRecord[],
  start: Position,
  visit: StepVisitor,
  onSync: SyncVisitor | undefined,
): void {
  records.slice(start.offset).forEach((record, index) => {
    const place = placeOf(start.offset + index);
    if (record.t === 'proposed') visit(record.step, place);
    else onSync?.(record, place);
  });
}

function memoryBatch(append: (steps: readonly SealedStep[]) => readonly Place[]): StepBatch {
  const held: SealedStep[] = [];
  let over = false;
  const stillOpen = (): void => {
    if (over) throw new Error('the batch is over');
  };
  return {
    add: async (steps) => {
      stillOpen();
      held.push(...steps);
    },
    admit: async () => {
      stillOpen();
      over = true;
      return append(held);
    },
    cancel: async () => {
      over = true;
    },
  };
}

function placeOf(index: number): Place {
  return { file: FILE, offset: index, length: 1 };
}

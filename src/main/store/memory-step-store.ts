import type { SealedStep } from '#domain/sync/sealed-step.ts';
import {
  type Place,
  type Position,
  START,
  type StepBatch,
  type StepStore,
  type StepVisitor,
} from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';

/** What stays when a memory store is closed and opened again. */
export type MemoryLog = { readonly steps: SealedStep[] };

export type MemoryStoreOptions = {
  readonly log?: MemoryLog;
  readonly from?: Position;
  readonly visit?: StepVisitor;
};

const FILE = 'memory';

/** A step store without a disk, for tests and for a desk that only looks. */
export function openMemoryStore({ log = { steps: [] }, from, visit }: MemoryStoreOptions = {}): StepStore {
  const { steps } = log;
  let closed = false;
  const replay = (start: Position, to: StepVisitor): void =>
    steps.slice(start.offset).forEach((step, index) => {
      to(step, placeOf(start.offset + index));
    });
  const whileOpen = (): void => {
    if (closed) throw new Error('the store is closed');
  };
  const append = (added: readonly SealedStep[]): readonly Place[] => {
    whileOpen();
    const first = steps.length;
    steps.push(...structuredClone(added));
    return added.map((_, index) => placeOf(first + index));
  };
  if (visit !== undefined) replay(from ?? START, visit);
  return {
    append: async (added) => append(added),
    beginBatch: async () => {
      whileOpen();
      return memoryBatch(append);
    },
    readStep: async ({ file, offset }) => {
      const step = file === FILE ? steps[offset] : undefined;
      if (step === undefined)
        throw new StoreError('jurnal-rusak', { path: file, detail: `tidak ada ${offset}` });
      return step;
    },
    position: () => ({ ...START, offset: steps.length }),
    verifyAll: async (to) => {
      replay(START, to);
      return { segments: 1, steps: steps.length, problems: [] };
    },
    close: async () => {
      closed = true;
    },
  };
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

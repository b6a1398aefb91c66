import type { SealedStep } from '#domain/sync/sealed-step.ts';

/** Where one step stands, so that it can be read back alone: a file of the store, and its bytes there. */
export type Place = { readonly file: string; readonly offset: number; readonly length: number };

/** A point between two records of the main order; everything before it was acknowledged. Compared, never computed. */
export type Position = { readonly segment: number; readonly offset: number };

/** Before the first record. */
export const START: Position = { segment: 1, offset: 0 };

export function comparePositions(a: Position, b: Position): number {
  return a.segment - b.segment || a.offset - b.offset;
}

export type StepVisitor = (step: SealedStep, place: Place) => void;

/** What is wrong with a store; `line` counts from 1 and is null where only the offset is known. */
export type StoreProblem = {
  readonly code: StoreProblemCode;
  readonly file: string;
  readonly offset: number;
  readonly line: number | null;
  readonly detail: string;
};
export type StoreProblemCode =
  | 'baris-rusak'
  | 'isi-rusak'
  | 'kepala-rusak'
  | 'rantai-putus'
  | 'segmen-hilang'
  | 'batch-hilang'
  | 'batch-berubah'
  | 'posisi-tidak-cocok'
  | 'versi-lebih-baru';

export type StoreReport = {
  /** Files read: main segments and admitted batches. */
  readonly segments: number;
  readonly steps: number;
  readonly problems: readonly StoreProblem[];
};

/**
 * Where steps are kept. The order of acknowledged steps is the store's order; a batch stands where it was admitted.
 * Every method that writes rejects with a StoreError, after which nothing of that call is in the store, now or after
 * a power cut, and the same call may be made again.
 */
export type StepStore = {
  /** Resolves, in the order of the calls, once the steps are on the disk; the places are in the order of the steps. */
  readonly append: (steps: readonly SealedStep[]) => Promise<readonly Place[]>;
  /** Many steps that become true together or not at all. */
  readonly beginBatch: () => Promise<StepBatch>;
  /** Reads one step back; rejects with `jurnal-rusak` when what stands there is not a whole step. */
  readonly readStep: (place: Place) => Promise<SealedStep>;
  /**
   * Everything acknowledged so far. To pair it with a picture: read the position first, let a turn of the event loop
   * pass, then take the picture. The picture may then hold more than the position says, never less; replaying a step
   * that it already holds is recognised by `base.version`.
   */
  readonly position: () => Position;
  /** Reads everything acknowledged so far, in full. Damage is reported, never thrown. */
  readonly verifyAll: (visit: StepVisitor) => Promise<StoreReport>;
  /** Waits for what was asked before it. Later calls that write reject. */
  readonly close: () => Promise<void>;
};

export type StepBatch = {
  readonly add: (steps: readonly SealedStep[]) => Promise<void>;
  /** Makes the batch true, durably; the places are in the order of the steps added. The batch is over after this. */
  readonly admit: () => Promise<readonly Place[]>;
  /** Drops the batch; nothing of it remains. Harmless on a batch that is over. */
  readonly cancel: () => Promise<void>;
};

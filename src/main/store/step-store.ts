import type { Instant } from '#domain/kernel/instant.ts';
import type { Refusal, StreamId } from '#domain/kernel/step.ts';
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

/**
 * What the meeting with a hub leaves in the store, beside the steps that were written here. All name a stream.
 * `received`: a step from the hub; it stands on the acknowledged part of its stream and takes the place of whatever was
 * proposed there. `numbered`: a step of this desk that the hub acknowledged. `parked`: a step of this desk that holds no
 * more; it waits for a person, and what followed it was proposed again without it. `settled`: what the person chose.
 * `reproposed`: what was proposed after this version is proposed anew, without others' steps before it (another person signs).
 * `withdrawn`: the stream is not this desk's any more.
 */
export type SyncRecord =
  | {
      readonly t: 'received';
      readonly step: SealedStep;
      readonly ack: string;
      readonly receivedAt: Instant;
    }
  | {
      readonly t: 'numbered';
      readonly stream: StreamId;
      readonly stepId: string;
      readonly version: number;
      readonly ack: string;
      readonly receivedAt: Instant;
    }
  | {
      readonly t: 'parked';
      readonly stream: StreamId;
      readonly stepId: string;
      /** The version that is left of its stream: what was proposed after it is cut off. */
      readonly after: number;
      /** Where the step stands whole. */
      readonly place: Place;
      /** The step under a key that stays, where its stream's key goes: then it is read from this record. */
      readonly copy?: SealedStep;
      readonly code: string;
      readonly params: Refusal['params'];
      readonly at: Instant;
    }
  | {
      readonly t: 'settled';
      readonly stream: StreamId;
      readonly stepId: string;
      readonly how: SettledHow;
      readonly reason: string | null;
      readonly personId: string;
      readonly at: Instant;
    }
  | { readonly t: 'reproposed'; readonly stream: StreamId; readonly after: number }
  | { readonly t: 'withdrawn'; readonly stream: StreamId; readonly at: Instant };

/** What became of a parked step: given again, kept as a note, dropped, or it had become so by itself. */
export const SETTLED_HOW = ['diterapkan', 'catatan', 'dibuang', 'sama'] as const;
export type SettledHow = (typeof SETTLED_HOW)[number];

export type StoreRecord = SyncRecord | { readonly t: 'proposed'; readonly step: SealedStep };

export type SyncVisitor = (record: SyncRecord, place: Place) => void;

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
  /** The same for records of every kind: all of one call become true together or not at all. */
  readonly write: (records: readonly StoreRecord[]) => Promise<readonly Place[]>;
  /** The same for records that are lines of a journal already (`journal-record.ts`), made by whoever checked them. */
  readonly writeLines: (lines: readonly Buffer[]) => Promise<readonly Place[]>;
  /** Many steps that become true together or not at all. */
  readonly beginBatch: () => Promise<StepBatch>;
  /** Reads one step back; rejects with `jurnal-rusak` when what stands there is not a whole step. */
  readonly readStep: (place: Place) => Promise<SealedStep>;
  /** The same for many, in their order; those that follow each other on the disk are read together. */
  readonly readSteps: (places: readonly Place[]) => Promise<readonly SealedStep[]>;
  /**
   * Everything acknowledged so far. To pair it with a picture: read the position first, let a turn of the event loop
   * pass, then take the picture. The picture may then hold more than the position says, never less; replaying a step
   * that it already holds is recognised by `base.version`.
   */
  readonly position: () => Position;
  /** Reads everything acknowledged so far, in full. Damage is reported, never thrown. */
  readonly verifyAll: (visit: StepVisitor, onSync?: SyncVisitor) => Promise<StoreReport>;
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

import type { StreamId } from '#domain/kernel/step.ts';
import type { Place, SyncRecord } from '#main/store/step-store.ts';

/** A step of this desk that holds no more, kept whole until a person decides. */
export type Parked = Readonly<
  Pick<Extract<SyncRecord, { t: 'parked' }>, 'stream' | 'stepId' | 'code' | 'params' | 'at' | 'place'>
>;

/** What waits under "Perlu keputusan", in the order it came up. */
export type ParkedSteps = {
  readonly put: (parked: Parked) => void;
  readonly settle: (stepId: string) => void;
  readonly find: (stepId: string) => Parked | null;
  readonly list: () => readonly Parked[];
  readonly of: (stream: StreamId) => readonly Parked[];
};

export function parkedSteps(stored: readonly Parked[]): ParkedSteps {
  const waiting = new Map(stored.map((parked) => [parked.stepId, parked]));
  return {
    put: (one) => {
      waiting.set(one.stepId, one);
    },
    settle: (stepId) => {
      waiting.delete(stepId);
    },
    find: (stepId) => waiting.get(stepId) ?? null,
    list: () => [...waiting.values()],
    of: (stream) => [...waiting.values()].filter((parked) => parked.stream === stream),
  };
}

/** What is kept of a `parked` record that stands at this place; a copy is read from the record itself. */
export function placed(record: Extract<SyncRecord, { t: 'parked' }>, at: Place): Parked {
  const { stream, stepId, code, params, at: moment, copy } = record;
  return { stream, stepId, code, params, at: moment, place: copy === undefined ? record.place : at };
}

import type { StreamId } from '#domain/kernel/step.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import { type Ledger, unsentCount } from '#main/desk/ledger.ts';
import type { QueueIndex } from '#main/desk/queue/queue-index.ts';
import type { StoredHeads } from '#main/desk/stored-heads.ts';

/** Of each case, how many of its steps no hub has acknowledged. */
export type UnsentSteps = {
  readonly put: (ordinal: number, ledger: Pick<Ledger<unknown>, 'places' | 'acked'>) => void;
  /** Steps that wait to be folded. */
  readonly add: (ordinal: number, steps: number) => void;
  readonly total: () => number;
  readonly streams: (queue: Pick<QueueIndex, 'value'>) => readonly StreamId[];
};

export function unsentSteps(saved: readonly { readonly heads: StoredHeads }[]): UnsentSteps {
  const counts = saved.flatMap(({ heads }) => [...heads.unsent]);
  return {
    put: (ordinal, ledger) => {
      counts[ordinal] = unsentCount(ledger);
    },
    add: (ordinal, steps) => {
      counts[ordinal] = (counts[ordinal] ?? 0) + steps;
    },
    total: () => counts.reduce((sum, count) => sum + count, 0),
    streams: (queue) =>
      counts.flatMap((count, ordinal) => {
        const id = count > 0 ? queue.value(ordinal, 'id') : null;
        return id === null ? [] : [streamOf(id)];
      }),
  };
}

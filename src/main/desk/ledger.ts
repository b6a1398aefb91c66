import { GENESIS, type Head, type Step, type StreamId } from '#domain/kernel/step.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { Place, StepStore } from '#main/store/step-store.ts';
import { openStep } from '#sealed/seal.ts';
import { nextHead } from '#sealed/step-hash.ts';

/**
 * One stream as this desk holds it: its state, where it stands, where its steps can be read again, and how many of them,
 * from the first, a hub has acknowledged. The others are this desk's own proposals, in the order they were written.
 */
export type Ledger<S> = {
  readonly stream: StreamId;
  readonly head: Head;
  readonly state: S;
  readonly places: readonly Place[];
  readonly acked: number;
};

/** How a kind of stream is folded. */
export type Folding<S> = {
  readonly empty: (stream: StreamId) => S;
  readonly evolve: (state: S, step: Step) => S;
};

export function emptyLedger<S>(folding: Folding<S>, stream: StreamId): Ledger<S> {
  return { stream, head: GENESIS, state: folding.empty(stream), places: [], acked: 0 };
}

/** The ledger after one more step; `head` is the stream's head once the step stands. */
export function appended<S>(
  ledger: Ledger<S>,
  { evolve }: Folding<S>,
  { step, head, place }: { readonly step: Step; readonly head: Head; readonly place: Place },
): Ledger<S> {
  return { ...ledger, head, state: evolve(ledger.state, step), places: [...ledger.places, place] };
}

/** How many steps no hub has acknowledged. */
export function unsentCount({ places, acked }: Pick<Ledger<unknown>, 'places' | 'acked'>): number {
  return places.length - acked;
}

/** The ledger once a hub has acknowledged its first `version` steps. */
export function acknowledgedTo<S>(ledger: Ledger<S>, version: number): Ledger<S> {
  return { ...ledger, acked: Math.max(ledger.acked, version) };
}

export type LedgerReader = { readonly store: Pick<StepStore, 'readStep'>; readonly keys: Keyring };

/** The ledger as it was after its first `version` steps, folded from the disk. */
export async function ledgerAt<S>(
  reader: LedgerReader,
  folding: Folding<S>,
  ledger: Ledger<S>,
  version: number,
): Promise<Ledger<S>> {
  if (version >= ledger.places.length) return ledger;
  const before = await foldPlaces(reader, folding, ledger.stream, ledger.places.slice(0, version));
  return { ...before, acked: Math.min(ledger.acked, version) };
}

/** A stream folded from the places of its steps; as if no hub had seen any of them. */
export async function foldPlaces<S>(
  { store, keys }: LedgerReader,
  folding: Folding<S>,
  stream: StreamId,
  places: readonly Place[],
): Promise<Ledger<S>> {
  let ledger = emptyLedger(folding, stream);
  for (const place of places) {
    const sealed = await store.readStep(place);
    const step = openStep(sealed, keys.keyFor(sealed));
    ledger = appended(ledger, folding, { step, head: nextHead(sealed), place });
  }
  return ledger;
}

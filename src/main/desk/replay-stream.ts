import type { SealedStep } from '#domain/sync/sealed-step.ts';
import {
  appended,
  emptyLedger,
  type Folding,
  type Ledger,
  type LedgerReader,
  ledgerAt,
} from '#main/desk/ledger.ts';
import { openOrBare } from '#main/desk/open-or-bare.ts';
import { comparePlaces } from '#main/store/journal-names.ts';
import type { Place, StoreRecord } from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** A record of one stream and where it stands. */
export type PlacedRecord = { readonly record: StoreRecord; readonly place: Place };

export type ReplayedStream<S> = {
  readonly ledger: Ledger<S>;
  readonly folded: number;
  /** Every sealed part could be read, or belongs to somebody who was erased. */
  readonly whole: boolean;
};

/**
 * What a stream's records, in the order of the journal, make of it. Records that the ledger has already taken in are
 * recognised; whatever is replayed twice comes to the same end.
 */
export async function replayStream<S>(
  reader: LedgerReader,
  folding: Folding<S>,
  before: Ledger<S>,
  records: readonly PlacedRecord[],
): Promise<ReplayedStream<S>> {
  const gone = records.findLastIndex(({ record }) => record.t === 'withdrawn');
  let ledger = gone < 0 ? before : emptyLedger(folding, before.stream);
  let whole = true;
  for (const { record, place } of records.slice(gone + 1)) {
    if (record.t === 'proposed' || record.t === 'received') {
      if (isTakenIn(ledger, place)) continue;
      const cut = await standingOn(reader, folding, ledger, record.step);
      const opened = openOrBare(reader.keys, record.step);
      whole &&= opened.whole;
      const after = appended(cut, folding, { step: opened.step, head: nextHead(record.step), place });
      ledger = record.t === 'received' ? { ...after, acked: after.places.length } : after;
    } else if (record.t === 'numbered') {
      const acked = Math.min(record.version, ledger.places.length);
      ledger = { ...ledger, acked: Math.max(ledger.acked, acked) };
    } else if (record.t === 'parked' || record.t === 'reproposed') {
      ledger = await ledgerAt(reader, folding, ledger, record.after);
    }
  }
  return { ledger, folded: records.length - gone - 1, whole };
}

/** Whether the ledger, which may have been saved after the journal's position was taken, holds this place already. */
function isTakenIn({ places }: Ledger<unknown>, place: Place): boolean {
  const last = places.at(-1);
  return last !== undefined && comparePlaces(place, last) <= 0;
}

/** The ledger cut to the head that the step stands on; a step that stands on none that was is damage. */
async function standingOn<S>(
  reader: LedgerReader,
  folding: Folding<S>,
  ledger: Ledger<S>,
  { base, stream, stepId }: SealedStep,
): Promise<Ledger<S>> {
  const cut = await ledgerAt(reader, folding, ledger, base.version);
  if (cut.head.version === base.version && cut.head.hash === base.hash) return cut;
  const detail = `langkah ${stepId} tidak menyambung ke langkah sebelumnya`;
  throw new StoreError('jurnal-rusak', { path: stream, detail });
}

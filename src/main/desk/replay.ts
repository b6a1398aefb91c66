import { LEAVES_ROW } from '#domain/complaint/case-row.ts';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { type CaseEntry, COMPLAINT_FOLDING } from '#main/desk/case-entry.ts';
import type { FoldStep, LaterStep } from '#main/desk/fold-step.ts';
import { emptyLedger, type LedgerReader } from '#main/desk/ledger.ts';
import type { Picture } from '#main/desk/picture.ts';
import { type PlacedRecord, replayStream } from '#main/desk/replay-stream.ts';
import { INSTITUTION_FOLDING, type SharedSettings } from '#main/desk/shared-settings.ts';
import { type ParkedSteps, placed } from '#main/desk/sync/parked-steps.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { Place, StepStore, StoreRecord, SyncRecord } from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** Fewer than the picture keeps, so that what was fetched is still there. */
const FETCHED_AT_ONCE = 1_000;

/**
 * Folds the journal's records into picture, settings and parked steps at opening. Cases that are in memory take a step at
 * once; for those that would have to be read from the snapshot first, and those that met a hub since, `finish` sees to it.
 */
export type Replay = {
  readonly visit: (sealed: SealedStep, place: Place) => void;
  readonly onSync: (record: SyncRecord, place: Place) => void;
  /** Answers how many records the picture did not hold yet. */
  readonly finish: (store: Pick<StepStore, 'readStep'>) => Promise<number>;
};

export type ReplayParts = {
  readonly picture: Picture;
  readonly settings: SharedSettings;
  readonly parked: ParkedSteps;
  readonly keys: Keyring;
  readonly fold: FoldStep;
  /** Hears that a case cannot be read in full and is shown read-only. */
  readonly onSealed: () => void;
};

type Later = Map<StreamId, PlacedRecord[]>;

export function createReplay(parts: ReplayParts): Replay {
  const { picture, parked, keys } = parts;
  const later: Later = new Map();
  let added = 0;

  const putOff = (stream: StreamId, record: StoreRecord, place: Place): void => {
    const waiting = later.get(stream);
    if (waiting === undefined) later.set(stream, [{ record, place }]);
    else waiting.push({ record, place });
  };
  return {
    visit: (sealed, place) => {
      const { stream } = sealed;
      const entry = isCase(stream) && !later.has(stream) ? picture.entryInMemory(stream) : null;
      if (entry === null) putOff(stream, { t: 'proposed', step: sealed }, place);
      else if (foldCase(parts, entry, { sealed, place })) added += 1;
    },
    onSync: (record, place) => {
      if (record.t === 'parked') parked.put(placed(record, place));
      if (record.t === 'settled') parked.settle(record.stepId);
      else putOff(record.t === 'received' ? record.step.stream : record.stream, record, place);
    },
    finish: async (store) => {
      const reader = { store, keys };
      for (const [stream, records] of later) {
        if (!isCase(stream)) added += await finishSettings(parts, reader, stream, records);
      }
      const atOnce: StreamId[] = [];
      for (const [stream, records] of later) {
        if (!isCase(stream)) continue;
        const postponed = postpone(parts, stream, records);
        if (postponed === null) atOnce.push(stream);
        else added += postponed;
      }
      return added + (await finishCases(parts, reader, later, atOnce));
    },
  };
}

/** Takes a step into a case that is in memory; false when it holds the step already. */
function foldCase({ picture, fold }: ReplayParts, entry: CaseEntry, step: LaterStep): boolean {
  if (isKnown(entry.head, step.sealed)) return false;
  picture.putWordsLater(fold(entry, step));
  return true;
}

/** Whether these steps can wait until somebody asks for their case; then they do. Null when they cannot. */
function postpone(
  { picture, keys }: ReplayParts,
  stream: StreamId,
  records: readonly PlacedRecord[],
): number | null {
  const steps = records.flatMap(({ record, place }) =>
    record.t === 'proposed' ? [{ sealed: record.step, place }] : [],
  );
  const plain = steps.length === records.length && picture.has(stream);
  if (!plain || !steps.every(({ sealed }) => leavesRow(sealed) && isReadable(keys, sealed))) return null;
  const fresh = stepsAfter(picture.headOf(stream), steps);
  picture.postpone(stream, fresh);
  return fresh.length;
}

async function finishCases(
  parts: ReplayParts,
  reader: LedgerReader,
  later: Later,
  streams: readonly StreamId[],
): Promise<number> {
  const { picture } = parts;
  let added = 0;
  for (let from = 0; from < streams.length; from += FETCHED_AT_ONCE) {
    const some = streams.slice(from, from + FETCHED_AT_ONCE);
    await picture.fetch(some);
    for (const stream of some) {
      added += await finishCase(parts, reader, await picture.entry(stream), later.get(stream) ?? []);
    }
  }
  return added;
}

async function finishCase(
  parts: ReplayParts,
  reader: LedgerReader,
  before: CaseEntry,
  records: readonly PlacedRecord[],
): Promise<number> {
  const { picture, onSealed } = parts;
  let added = 0;
  if (records.every(({ record }) => record.t === 'proposed')) {
    for (const { record, place } of records) {
      if (record.t !== 'proposed') continue;
      const step = { sealed: record.step, place };
      if (foldCase(parts, await picture.entry(before.stream), step)) added += 1;
    }
    return added;
  }
  const { ledger, folded, whole } = await replayStream(reader, COMPLAINT_FOLDING, before, records);
  if (ledger.places.length === 0) picture.withdraw(ledger.stream);
  else picture.putWordsLater(whole ? ledger : { ...ledger, state: { ...ledger.state, readOnly: true } });
  if (!whole) onSealed();
  return folded;
}

/** The institution's stream; a desk that joined a hub left its own for the hub's, which comes later in the journal. */
async function finishSettings(
  { settings }: ReplayParts,
  reader: LedgerReader,
  stream: StreamId,
  records: readonly PlacedRecord[],
): Promise<number> {
  const known = settings.ledger();
  const before = known?.stream === stream ? known : emptyLedger(INSTITUTION_FOLDING, stream);
  const { ledger, folded } = await replayStream(reader, INSTITUTION_FOLDING, before, records);
  if (ledger.places.length > 0) settings.show(ledger);
  return folded;
}

function isCase(stream: StreamId): boolean {
  return !stream.startsWith('institution/');
}

/** Whether no list can tell the case from what it was before the step. */
function leavesRow({ events }: SealedStep): boolean {
  return events.every(({ kind }) => LEAVES_ROW.has(kind));
}

/** A step that is sealed under a lost key makes its case read-only, which lists show. */
function isReadable(keys: Keyring, { sealed, stream }: SealedStep): boolean {
  return sealed === undefined || keys.holds(stream) || keys.erased().has(stream);
}

/** The steps that this head does not hold yet. */
function stepsAfter(head: Head, steps: readonly LaterStep[]): readonly LaterStep[] {
  const fresh = steps.filter(({ sealed }) => sealed.base.version >= head.version);
  let at = head;
  for (const [index, { sealed }] of fresh.entries()) {
    if (isKnown(at, sealed)) throw brokenChain(sealed);
    if (index < fresh.length - 1) at = nextHead(sealed);
  }
  return fresh;
}

/** Whether the picture already holds the step; a step that does not stand on the head it names is damage. */
function isKnown(head: Head, sealed: SealedStep): boolean {
  if (sealed.base.version < head.version) return true;
  if (sealed.base.version === head.version && sealed.base.hash === head.hash) return false;
  throw brokenChain(sealed);
}

function brokenChain({ stream, stepId }: SealedStep): StoreError {
  const detail = `langkah ${stepId} tidak menyambung ke langkah sebelumnya`;
  return new StoreError('jurnal-rusak', { path: stream, detail });
}

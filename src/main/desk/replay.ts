import { LEAVES_ROW } from '#domain/complaint/case-row.ts';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { CaseEntry } from '#main/desk/case-entry.ts';
import type { FoldStep, LaterStep } from '#main/desk/fold-step.ts';
import type { Picture } from '#main/desk/picture.ts';
import type { SharedSettings } from '#main/desk/shared-settings.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { Place } from '#main/store/step-store.ts';
import { StoreError } from '#main/store/store-error.ts';
import { openStep } from '#sealed/seal.ts';
import { nextHead } from '#sealed/step-hash.ts';

/** Fewer than the picture keeps, so that what was fetched is still there. */
const FETCHED_AT_ONCE = 1_000;

/**
 * Folds the journal's steps into picture and settings at opening. Cases that are in memory take a step at once; for those
 * that would have to be read from the snapshot first, `finish` sees to it.
 */
export type Replay = {
  readonly visit: (sealed: SealedStep, place: Place) => void;
  /** Answers how many steps the picture did not hold yet. */
  readonly finish: () => Promise<number>;
};

export function createReplay(
  picture: Picture,
  settings: SharedSettings,
  keys: Keyring,
  fold: FoldStep,
): Replay {
  const later = new Map<StreamId, LaterStep[]>();
  let added = 0;

  const foldCase = (entry: CaseEntry, step: LaterStep): void => {
    if (isKnown(entry.head, step.sealed)) return;
    picture.putAtOpening(fold(entry, step));
    added += 1;
  };
  /** Whether these steps can wait until somebody asks for their case; then they do. */
  const postponed = (stream: StreamId, steps: readonly LaterStep[]): boolean => {
    if (!steps.every(({ sealed }) => leavesRow(sealed) && isReadable(keys, sealed))) return false;
    const fresh = stepsAfter(picture.headOf(stream), steps);
    picture.postpone(stream, fresh);
    added += fresh.length;
    return true;
  };
  const foldAll = async (streams: readonly StreamId[]): Promise<void> => {
    for (let from = 0; from < streams.length; from += FETCHED_AT_ONCE) {
      const some = streams.slice(from, from + FETCHED_AT_ONCE);
      await picture.fetch(some);
      for (const stream of some) {
        for (const step of later.get(stream) ?? []) foldCase(await picture.entry(stream), step);
      }
    }
  };
  return {
    visit: (sealed, place) => {
      if (sealed.stream.startsWith('institution/')) {
        if (isKnown(settings.head(), sealed)) return;
        settings.apply(openStep(sealed, keys.keyOf(sealed.stream)), nextHead(sealed), place);
        added += 1;
        return;
      }
      const waiting = later.get(sealed.stream);
      const entry = waiting === undefined ? picture.entryInMemory(sealed.stream) : null;
      if (entry !== null) foldCase(entry, { sealed, place });
      else if (waiting !== undefined) waiting.push({ sealed, place });
      else later.set(sealed.stream, [{ sealed, place }]);
    },
    finish: async () => {
      const atOnce = [...later].filter(([stream, steps]) => !postponed(stream, steps));
      await foldAll(atOnce.map(([stream]) => stream));
      return added;
    },
  };
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

import type { Head, StreamId } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import { type CaseEntry, caseIdOf, emptyEntry, entryAfter } from '#main/desk/case-entry.ts';
import type { DeskChanges } from '#main/desk/desk-changes.ts';
import { openOrBare } from '#main/desk/open-or-bare.ts';
import type { Picture } from '#main/desk/picture.ts';
import type { Keyring } from '#main/store/keys.ts';
import { type Serially, serially } from '#main/store/serially.ts';
import type { Place, StepStore } from '#main/store/step-store.ts';

/** A whole case that stands in the journal and not yet in the picture; a hub acknowledged all of it. */
export type Arrived = { readonly stream: StreamId; readonly head: Head; readonly places: readonly Place[] };

/**
 * Cases that came whole from a hub, written and not yet shown. Whoever is in turn finds the picture complete: what waits is
 * folded first. Only who brings more of them goes past that. A program that ends before finds them in its journal.
 */
export type Arrivals = {
  /** In turn, with the picture complete. */
  readonly inTurn: Serially;
  /** In turn, while arrived cases may still wait. */
  readonly past: Serially;
  readonly headOf: (stream: StreamId) => Head | null;
  readonly put: (cases: readonly Arrived[]) => void;
  readonly waiting: () => number;
  /** Folds what waits; for whoever is in turn. */
  readonly fold: () => Promise<void>;
  /** Folds some of what waits, in turn and in a few ms; false when nothing is left. */
  readonly foldSome: () => Promise<boolean>;
  /** The desk closes: what waits is left to the next opening. Answers whether there is any. */
  readonly leave: () => boolean;
  readonly isLeft: () => boolean;
};

type ArrivalPorts = {
  readonly store: Pick<StepStore, 'readSteps'>;
  readonly keys: Keyring;
  readonly picture: Picture;
  readonly changes: DeskChanges;
  readonly recorded: (steps: number) => void;
};

/** Cases folded between two breaths: a few ms. */
const AT_ONCE = 16;
/** Cases that are told of together: each time, screens look anew. */
const TOLD_AT_ONCE = 512;

export function createArrivals({ store, keys, picture, changes, recorded }: ArrivalPorts): Arrivals {
  const turn = serially();
  const waiting = new Map<StreamId, Arrived>();
  let untold: string[] = [];
  let steps = 0;
  let left = false;

  const show = async (): Promise<void> => {
    const some = [...take(waiting, AT_ONCE)];
    const read = await store.readSteps(some.flatMap(({ places }) => places));
    let from = 0;
    for (const one of some) {
      const sealed = read.slice(from, from + one.places.length);
      from += sealed.length;
      picture.putWordsLater(folded(keys, one, sealed));
      waiting.delete(one.stream);
      untold.push(caseIdOf(one.stream));
    }
    steps += read.length;
    if (waiting.size > 0 && untold.length < TOLD_AT_ONCE) return;
    changes.tell({ ids: untold, settings: false, everything: false });
    untold = [];
    if (waiting.size > 0) return;
    recorded(steps);
    steps = 0;
  };
  const fold = async (): Promise<void> => {
    while (waiting.size > 0) {
      await show();
      await breathe();
    }
  };
  return {
    inTurn: (work) =>
      turn(async () => {
        await fold();
        return work();
      }),
    past: turn,
    headOf: (stream) => waiting.get(stream)?.head ?? null,
    put: (cases) => {
      for (const one of cases) waiting.set(one.stream, one);
    },
    waiting: () => waiting.size,
    fold,
    foldSome: () =>
      turn(async () => {
        if (waiting.size > 0 && !left) await show();
        return waiting.size > 0 && !left;
      }),
    leave: () => {
      left = true;
      return waiting.size > 0;
    },
    isLeft: () => left,
  };
}

function* take<K, V>(map: ReadonlyMap<K, V>, count: number): Generator<V> {
  let left = count;
  for (const value of map.values()) {
    if (left === 0) return;
    left -= 1;
    yield value;
  }
}

/** Each step names the head that the one before it made; the chain was held against it before it was written. */
function folded(
  keys: Keyring,
  { stream, head, places }: Arrived,
  steps: Awaited<ReturnType<StepStore['readSteps']>>,
): CaseEntry {
  let entry = emptyEntry(stream);
  steps.forEach((sealed, at) => {
    const place = places[at];
    if (place === undefined) throw new Error(`${stream} has more steps than places`);
    entry = entryAfter(entry, openOrBare(keys, sealed).step, steps[at + 1]?.base ?? head, place);
  });
  return { ...entry, acked: places.length };
}

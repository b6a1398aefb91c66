import type { ComplaintCommand } from '#domain/complaint/commands.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor, StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { type CaseEntry, entryAfter } from '#main/desk/case-entry.ts';
import { makeStep } from '#main/desk/make-step.ts';
import {
  type ComplaintOutcome,
  circumstancesOf,
  decideOn,
  type RecorderPorts,
  sealWith,
  shownStep,
} from '#main/desk/recorder.ts';
import type { Place } from '#main/store/step-store.ts';
import { nextHead } from '#sealed/step-hash.ts';

export type BatchAct = {
  readonly actor: Actor;
  readonly at: Instant;
  readonly stream: StreamId;
  readonly command: ComplaintCommand;
};

/**
 * Many acts on complaints that become true together or not at all. Each is decided on the state that the ones before it
 * left; the picture changes only after the whole batch is on the disk.
 */
export type BatchRecorder = {
  /** Decides and writes some acts; the outcomes are in their order. Some 100 at a time keep the process responsive. */
  readonly record: (acts: readonly BatchAct[]) => Promise<readonly ComplaintOutcome[]>;
  /** Makes the batch true, then shows it; `rest` is awaited between pieces of that. Answers the number of steps. */
  readonly admit: (rest: () => Promise<void>) => Promise<number>;
  readonly cancel: () => Promise<void>;
};

/** Where a step stands is known only once the batch is admitted. */
const NOWHERE: Place = { file: '', offset: 0, length: 0 };
/** Cases shown between two rests. */
const SHOWN_AT_ONCE = 50;

/** Begins a batch; the caller sees to it that nothing else is recorded until it is admitted or cancelled. */
export async function createBatchRecorder(ports: RecorderPorts): Promise<BatchRecorder> {
  const { store, keys, picture, settings, replica, newId, recorded, changes, doubt } = ports;
  const batch = await store.beginBatch();
  const entries = new Map<StreamId, CaseEntry>();
  const streams: StreamId[] = [];

  const decideOne = async ({ actor, at, stream, command }: BatchAct, sealed: SealedStep[]) => {
    const entry = entries.get(stream) ?? (await picture.entry(stream));
    const outcome = decideOn(keys, entry, command, circumstancesOf(settings, actor, at));
    if (!outcome.ok || outcome.events.length === 0) return outcome;
    const facts = { stepId: newId(), stream, replica, actor, at, base: entry.head };
    const step = makeStep(facts, command, outcome.events, doubt());
    const written = sealWith(keys, step);
    const shown = shownStep(keys, step, written);
    entries.set(stream, entryAfter(entry, shown, nextHead(written), NOWHERE));
    streams.push(stream);
    sealed.push(written);
    return outcome;
  };

  return {
    record: async (acts) => {
      // A key that is lost is not made anew: only cases that begin here get one.
      const begun = acts.filter(({ stream }) => !picture.has(stream) || keys.isLocked(stream));
      await keys.ensure(begun.map(({ stream }) => stream));
      const sealed: SealedStep[] = [];
      const outcomes: ComplaintOutcome[] = [];
      for (const act of acts) outcomes.push(await decideOne(act, sealed));
      await batch.add(sealed);
      return outcomes;
    },
    admit: async (rest) => {
      const places = await batch.admit();
      const byStream = placesByStream(streams, places);
      let shown = 0;
      for (const [stream, entry] of entries) {
        picture.put(withPlaces(entry, byStream.get(stream) ?? []));
        shown += 1;
        if (shown % SHOWN_AT_ONCE === 0) await rest();
      }
      recorded(places.length);
      changes.tell({ ids: [], settings: false, everything: true });
      return places.length;
    },
    cancel: batch.cancel,
  };
}

function placesByStream(streams: readonly StreamId[], places: readonly Place[]): Map<StreamId, Place[]> {
  const found = new Map<StreamId, Place[]>();
  streams.forEach((stream, index) => {
    const place = places[index];
    if (place === undefined) throw new Error('the store answered fewer places than steps');
    const known = found.get(stream);
    if (known === undefined) found.set(stream, [place]);
    else known.push(place);
  });
  return found;
}

function withPlaces(entry: CaseEntry, places: readonly Place[]): CaseEntry {
  return { ...entry, places: [...entry.places.filter((place) => place !== NOWHERE), ...places] };
}

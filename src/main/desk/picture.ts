import { caseRow } from '#domain/complaint/case-row.ts';
import type { QueueSettings } from '#domain/complaint/queue-case.ts';
import { searchText } from '#domain/complaint/search-text.ts';
import { standingDue } from '#domain/complaint/standing-due.ts';
import { GENESIS, type Head, type StreamId } from '#domain/kernel/step.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { BucketHead } from '#main/desk/bucket-head.ts';
import { type CaseEntry, emptyEntry } from '#main/desk/case-entry.ts';
import type { FoldStep, LaterStep } from '#main/desk/fold-step.ts';
import { acknowledgedTo, unsentCount } from '#main/desk/ledger.ts';
import { byBucket, shownBuckets } from '#main/desk/picture-buckets.ts';
import type { QueueIndex } from '#main/desk/queue/queue-index.ts';
import { settingsVersion } from '#main/desk/queue/settings-version.ts';
import { type BucketReader, ordinalsOf, type SavedCases, savedCases } from '#main/desk/saved-cases.ts';
import { type SearchIndex, segmentOf } from '#main/desk/search/search-index.ts';
import { SEGMENT_CASES } from '#main/desk/search/search-segment.ts';
import { wordsOf } from '#main/desk/search/words-of.ts';
import { storeDues } from '#main/desk/stored-dues.ts';
import { storedHead, storeHeads } from '#main/desk/stored-heads.ts';
import { storeRows } from '#main/desk/stored-rows.ts';
import { unsentSteps } from '#main/desk/unsent-steps.ts';

/** The cases of a bucket, whole. */
export type BucketBody = readonly CaseEntry[];

/** How a case is stored: as it is, or, where only persons hold its key, as it reads without. */
export type StoredForm = (entry: CaseEntry) => Promise<CaseEntry>;

/** A bucket to be saved, and its cases as they stood in memory. */
export type GivenBucket = {
  readonly head: BucketHead;
  readonly body: BucketBody;
  readonly shown: BucketBody;
};

/**
 * All complaints of this desk. Rows and search index are in memory; whole cases are read from the snapshot when asked
 * for, changed ones stay in memory until they are saved.
 */
export type Picture = {
  readonly queue: QueueIndex;
  readonly search: SearchIndex;
  readonly size: () => number;
  /** The entry of a stream; an empty one, not yet in the picture, for a stream never seen. */
  readonly entry: (stream: StreamId) => Promise<CaseEntry>;
  /** The same without reading the disk; null when the snapshot would have to be asked. */
  readonly entryInMemory: (stream: StreamId) => CaseEntry | null;
  readonly entryAt: (ordinal: number) => Promise<CaseEntry>;
  /** Reads what of these streams is on the disk in few reads, for `entry` to find. */
  readonly fetch: (streams: readonly StreamId[]) => Promise<void>;
  /** The stream that has this LAPOR number, also one that was registered by hand and linked later. */
  readonly streamOfLapor: (laporId: string) => StreamId | null;
  readonly has: (stream: StreamId) => boolean;
  /** Where a stream stands in the picture; one never seen stands behind all others. */
  readonly ordinalOf: (stream: StreamId) => number;
  readonly put: (entry: CaseEntry) => void;
  /** A hub acknowledged the case's first steps; nothing else about it is another now. */
  readonly acknowledged: (stream: StreamId, version: number) => Promise<void>;
  /** The case is not this desk's any more: it is in no list and no search, until it comes back. */
  readonly withdraw: (stream: StreamId) => void;
  /** Cases with steps that no hub has acknowledged. */
  readonly unsent: () => readonly StreamId[];
  /** How many such steps there are. */
  readonly unsentSteps: () => number;
  /** The same for many at once (opening, a hub's page): the search learns the words when it is next used or the desk is at rest. */
  readonly putWordsLater: (entry: CaseEntry) => void;
  /** The same case read with its key (it is kept in memory until it is read without), or without: nothing to be saved. */
  readonly reread: (entry: CaseEntry, read: 'dengan-kunci' | 'tanpa-kunci') => void;
  /** Where a stream stands without the steps that wait. */
  readonly headOf: (stream: StreamId) => Head;
  /** Steps of a case that stands in the snapshot, which leave its row as it is: folded when the case is asked for. */
  readonly postpone: (stream: StreamId, steps: readonly LaterStep[]) => void;
  /** Folds the steps that wait and learns the words that were put off, in pieces; then the search is complete. */
  readonly settle: (stopped?: AbortSignal) => Promise<void>;
  /** Makes ready what a bucket's first search would; false when there is no such bucket. */
  readonly prepare: (bucket: number) => boolean;
  /** Buckets that hold a change, ready to be saved. */
  readonly changedBuckets: () => readonly number[];
  readonly bucket: (bucket: number, settings: QueueSettings, stored: StoredForm) => Promise<GivenBucket>;
  /** The bucket is on the disk as it was given out, unless it changed meanwhile. */
  readonly saved: (bucket: number, given: GivenBucket) => void;
};

/** Cases settled between two breaths: a few ms. */
const SETTLED_AT_ONCE = 16;

/** The picture that the snapshot's bucket heads make; `readBody` reads one bucket's cases. */
export function createPicture(heads: readonly BucketHead[], readBody: BucketReader, fold: FoldStep): Picture {
  const { ids, queue, search } = shownBuckets(heads);
  const changed = new Map<number, CaseEntry>();
  const { opened, inMemory, isElsewhere } = besides(changed);
  const waiting = new Map<number, readonly LaterStep[]>();
  const unsent = unsentSteps(heads);
  const saved = savedCases(readBody, queue.size);
  const standingAt = async (ordinal: number): Promise<CaseEntry> => {
    const known = inMemory(ordinal);
    if (known !== undefined) return known;
    const text = await saved.text(ordinal);
    const newer = inMemory(ordinal);
    if (newer !== undefined) return newer;
    if (text === undefined) throw new Error(`the picture has no case ${ordinal}`);
    return JSON.parse(text) as CaseEntry;
  };
  const keep = (ordinal: number, entry: CaseEntry): void => {
    changed.set(ordinal, entry);
    opened.delete(ordinal);
    unsent.put(ordinal, entry);
  };
  const put = (entry: CaseEntry): number => {
    const ordinal = ids.ordinalOf(entry.stream) ?? queue.size();
    const row = caseRow(entry.state);
    keep(ordinal, entry);
    ids.put(ordinal, row.id, row.laporId);
    queue.put(ordinal, row);
    return ordinal;
  };
  const putWordsLater: Picture['putWordsLater'] = (entry) => {
    search.putLater(put(entry), () => wordsOf(searchText(entry.state)));
  };
  const entryAt = async (ordinal: number): Promise<CaseEntry> => {
    const entry = await standingAt(ordinal);
    const steps = waiting.get(ordinal);
    // Somebody who asked at the same time may have folded them.
    if (steps === undefined) return inMemory(ordinal) ?? entry;
    const whole = steps.reduce(fold, entry);
    waiting.delete(ordinal);
    putWordsLater(whole);
    return whole;
  };
  const fetch = (wanted: readonly number[]): Promise<void> => fetchAll(saved, wanted.filter(isElsewhere));
  return {
    queue,
    search,
    size: queue.size,
    entryAt,
    putWordsLater,
    fetch: (streams) => fetch(streams.flatMap((stream) => ids.ordinalOf(stream) ?? [])),
    entry: async (stream) => {
      const ordinal = ids.ordinalOf(stream);
      return ordinal === undefined ? emptyEntry(stream) : entryAt(ordinal);
    },
    entryInMemory: (stream) => {
      const ordinal = ids.ordinalOf(stream);
      return ordinal === undefined ? emptyEntry(stream) : (inMemory(ordinal) ?? null);
    },
    streamOfLapor: ids.streamOfLapor,
    has: (stream) => ids.ordinalOf(stream) !== undefined,
    ordinalOf: (stream) => ids.ordinalOf(stream) ?? Number.POSITIVE_INFINITY,
    put: (entry) => search.putChanged(put(entry), wordsOf(searchText(entry.state))),
    reread: (entry, read) => {
      const ordinal = ids.ordinalOf(entry.stream);
      if (ordinal === undefined) return;
      if (changed.has(ordinal)) changed.set(ordinal, entry);
      else if (read === 'dengan-kunci') opened.set(ordinal, entry);
      else opened.delete(ordinal);
      queue.put(ordinal, caseRow(entry.state));
      search.putChanged(ordinal, wordsOf(searchText(entry.state)));
    },
    acknowledged: async (stream, version) => {
      const ordinal = ids.ordinalOf(stream);
      if (ordinal !== undefined) keep(ordinal, acknowledgedTo(await entryAt(ordinal), version));
    },
    withdraw: (stream) => {
      const ordinal = ids.ordinalOf(stream);
      if (ordinal === undefined) return;
      const entry = emptyEntry(stream);
      ids.remove(stream);
      waiting.delete(ordinal);
      keep(ordinal, entry);
      queue.put(ordinal, caseRow(entry.state));
      search.putChanged(ordinal, wordsOf(searchText(entry.state)));
    },
    unsent: () => unsent.streams(queue),
    unsentSteps: unsent.total,
    headOf: (stream) => {
      const ordinal = ids.ordinalOf(stream);
      if (ordinal === undefined) return GENESIS;
      const stored = heads[Math.floor(ordinal / SEGMENT_CASES)]?.heads;
      const known = changed.get(ordinal)?.head;
      return known ?? (stored === undefined ? GENESIS : storedHead(stored, ordinal % SEGMENT_CASES));
    },
    postpone: (stream, steps) => {
      const ordinal = ids.ordinalOf(stream);
      if (ordinal === undefined || steps.length === 0) return;
      waiting.set(ordinal, steps);
      unsent.add(ordinal, steps.length);
    },
    settle: async (stopped) => {
      const ordinals = [...waiting.keys()].sort((one, other) => one - other);
      for (let from = 0; from < ordinals.length && !stopped?.aborted; from += SETTLED_AT_ONCE) {
        const some = ordinals.slice(from, from + SETTLED_AT_ONCE).filter((ordinal) => waiting.has(ordinal));
        await fetch(some);
        for (const ordinal of some) await entryAt(ordinal);
        await breathe();
      }
      while (!stopped?.aborted && search.learn(SETTLED_AT_ONCE)) await breathe();
    },
    prepare: (bucket) => {
      search.prepare(bucket);
      return ordinalsOf(bucket, queue.size()).length > 0;
    },
    changedBuckets: () => [...byBucket([...changed.keys(), ...waiting.keys()]).keys()],
    bucket: async (bucket, settings, stored) => {
      const members = ordinalsOf(bucket, queue.size());
      await fetch(members);
      const shown: CaseEntry[] = [];
      for (const ordinal of members) shown.push(await entryAt(ordinal));
      const body: CaseEntry[] = [];
      for (const entry of shown) body.push(await stored(entry));
      return { head: headOf(body, settings), body, shown };
    },
    saved: (bucket, { head, body, shown }) => {
      saved.replaced(bucket);
      search.putSegment(bucket, head.segment);
      shown.forEach((entry, place) => {
        const ordinal = bucket * SEGMENT_CASES + place;
        if (changed.get(ordinal) === entry) {
          changed.delete(ordinal);
          if (body[place] !== entry) opened.set(ordinal, entry);
        }
        const above = inMemory(ordinal);
        if (above !== undefined) search.putChanged(ordinal, wordsOf(searchText(above.state)));
      });
    },
  };
}

/** Cases read with a person's key, which the snapshot has without, beside those that changed. */
function besides(changed: ReadonlyMap<number, CaseEntry>) {
  const opened = new Map<number, CaseEntry>();
  const inMemory = (ordinal: number): CaseEntry | undefined => changed.get(ordinal) ?? opened.get(ordinal);
  return { opened, inMemory, isElsewhere: (ordinal: number): boolean => inMemory(ordinal) === undefined };
}

async function fetchAll(saved: SavedCases, wanted: readonly number[]): Promise<void> {
  for (const [bucket, some] of byBucket(wanted)) await saved.fetch(bucket, some);
}

/** What opening needs of these cases. */
function headOf(entries: BucketBody, settings: QueueSettings): BucketHead {
  const rows = entries.map((entry) => caseRow(entry.state));
  const dues = rows.map((row) => standingDue(row, settings));
  return {
    rows: storeRows(rows),
    dues: storeDues(dues, settingsVersion(settings)),
    heads: storeHeads(entries.map((entry) => ({ head: entry.head, unsent: unsentCount(entry) }))),
    segment: segmentOf(entries.map((entry) => searchText(entry.state))),
  };
}

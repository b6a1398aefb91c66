import { type CaseRow, caseRow } from '#domain/complaint/case-row.ts';
import { type Complaint, emptyComplaint } from '#domain/complaint/complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { searchText } from '#domain/complaint/search-text.ts';
import { GENESIS, type Head, type Step, type StreamId } from '#domain/kernel/step.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import { createQueueIndex, type QueueIndex } from '#main/desk/queue/queue-index.ts';
import { type BucketReader, ordinalsOf, savedCases } from '#main/desk/saved-cases.ts';
import { createSearchIndex, type SearchIndex, segmentOf } from '#main/desk/search/search-index.ts';
import {
  readSegment,
  SEGMENT_CASES,
  type SearchSegment,
  type StoredSegment,
  storeSegment,
} from '#main/desk/search/search-segment.ts';
import { wordsOf } from '#main/desk/search/words-of.ts';
import { readRows, type StoredRows, storeRows } from '#main/desk/stored-rows.ts';
import type { Place } from '#main/store/step-store.ts';

/** One complaint's stream as this desk holds it: its state, where it stands, and where its steps can be read again. */
export type CaseEntry = {
  readonly stream: StreamId;
  readonly head: Head;
  readonly state: Complaint;
  readonly places: readonly Place[];
};

/** A bucket of 256 cases as the snapshot keeps it: what opening needs at once, and what is read when it is asked for. */
export type BucketHead = { readonly rows: StoredRows; readonly segment: StoredSegment };
export type BucketBody = readonly CaseEntry[];

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
  /** Buckets that hold a change, ready to be saved. */
  readonly changedBuckets: () => readonly number[];
  readonly bucket: (
    bucket: number,
  ) => Promise<{ head: BucketHead; body: BucketBody; segment: SearchSegment }>;
  /** The bucket is on the disk as it was given out, unless it changed meanwhile. */
  readonly saved: (bucket: number, body: BucketBody, segment: SearchSegment) => void;
};

/** The picture that the snapshot's bucket heads make; `readBody` reads one bucket's cases. */
export function createPicture(heads: readonly BucketHead[], readBody: BucketReader): Picture {
  const queue = createQueueIndex();
  const search = createSearchIndex();
  const ordinals = new Map<string, number>();
  /** LAPOR numbers of cases that were registered by hand; the others have theirs in their id. */
  const linked = new Map<string, StreamId>();
  const changed = new Map<number, CaseEntry>();

  const index = (ordinal: number, row: CaseRow): void => {
    ordinals.set(row.id, ordinal);
    if (row.laporId !== null && !row.id.startsWith('lapor:')) linked.set(row.laporId, streamOf(row.id));
    queue.put(ordinal, row);
  };
  heads.forEach(({ rows, segment }, bucket) => {
    readRows(rows).forEach((row, place) => {
      index(bucket * SEGMENT_CASES + place, row);
    });
    search.putSegment(bucket, readSegment(segment));
  });

  const saved = savedCases(readBody, queue.size);
  const entryAt = async (ordinal: number): Promise<CaseEntry> => {
    const known = changed.get(ordinal);
    if (known !== undefined) return known;
    const text = await saved.text(ordinal);
    // A change that came while it was read stands above what was read.
    const newer = changed.get(ordinal);
    if (newer !== undefined) return newer;
    if (text === undefined) throw new Error(`the picture has no case ${ordinal}`);
    return JSON.parse(text) as CaseEntry;
  };
  const fetch = async (wanted: readonly number[]): Promise<void> => {
    const byBucket = new Map<number, number[]>();
    for (const ordinal of wanted) {
      if (changed.has(ordinal)) continue;
      const bucket = Math.floor(ordinal / SEGMENT_CASES);
      byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), ordinal]);
    }
    for (const [bucket, some] of byBucket) await saved.fetch(bucket, some);
  };

  return {
    queue,
    search,
    size: queue.size,
    entryAt,
    fetch: (streams) => fetch(streams.flatMap((stream) => ordinals.get(caseIdOf(stream)) ?? [])),
    entry: async (stream) => {
      const ordinal = ordinals.get(caseIdOf(stream));
      return ordinal === undefined ? emptyEntry(stream) : entryAt(ordinal);
    },
    entryInMemory: (stream) => {
      const ordinal = ordinals.get(caseIdOf(stream));
      return ordinal === undefined ? emptyEntry(stream) : (changed.get(ordinal) ?? null);
    },
    streamOfLapor: (laporId) =>
      linked.get(laporId) ?? (ordinals.has(`lapor:${laporId}`) ? streamOf(`lapor:${laporId}`) : null),
    has: (stream) => ordinals.has(caseIdOf(stream)),
    ordinalOf: (stream) => ordinals.get(caseIdOf(stream)) ?? Number.POSITIVE_INFINITY,
    put: (entry) => {
      const ordinal = ordinals.get(caseIdOf(entry.stream)) ?? queue.size();
      changed.set(ordinal, entry);
      index(ordinal, caseRow(entry.state));
      search.putChanged(ordinal, wordsOf(searchText(entry.state)));
    },
    changedBuckets: () => [
      ...new Set([...changed.keys()].map((ordinal) => Math.floor(ordinal / SEGMENT_CASES))),
    ],
    bucket: async (bucket) => {
      const members = ordinalsOf(bucket, queue.size());
      await fetch(members);
      const entries: CaseEntry[] = [];
      for (const ordinal of members) entries.push(await entryAt(ordinal));
      const segment = segmentOf(entries.map((entry) => searchText(entry.state)));
      return {
        segment,
        head: {
          rows: storeRows(entries.map((entry) => caseRow(entry.state))),
          segment: storeSegment(segment),
        },
        body: entries,
      };
    },
    saved: (bucket, entries, segment) => {
      saved.replaced(bucket);
      search.putSegment(bucket, segment);
      entries.forEach((entry, place) => {
        const ordinal = bucket * SEGMENT_CASES + place;
        if (changed.get(ordinal) === entry) changed.delete(ordinal);
        else if (changed.has(ordinal)) {
          search.putChanged(ordinal, wordsOf(searchText(changed.get(ordinal)?.state ?? entry.state)));
        }
      });
    },
  };
}

function emptyEntry(stream: StreamId): CaseEntry {
  return { stream, head: GENESIS, state: emptyComplaint(caseIdOf(stream)), places: [] };
}

/** The entry after one more step; `head` is the stream's head once the step stands. */
export function entryAfter(entry: CaseEntry, step: Step, head: Head, place: Place): CaseEntry {
  let { state } = entry;
  for (const recorded of recordedEvents(step)) state = evolve(state, recorded);
  return { stream: entry.stream, head, state, places: [...entry.places, place] };
}

export function streamOf(caseId: string): StreamId {
  return `complaint/${caseId}`;
}

export function caseIdOf(stream: StreamId): string {
  return stream.slice(stream.indexOf('/') + 1);
}

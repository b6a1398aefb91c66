import { type CaseRow, caseRow } from '#domain/complaint/case-row.ts';
import { type Complaint, emptyComplaint } from '#domain/complaint/complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { searchText } from '#domain/complaint/search-text.ts';
import { GENESIS, type Head, type Step, type StreamId } from '#domain/kernel/step.ts';
import { recordedEvents } from '#main/desk/make-step.ts';
import { createQueueIndex, type QueueIndex } from '#main/desk/queue/queue-index.ts';
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

/** Reads a saved bucket: each case as its JSON text, so that only the one that is asked for is parsed. */
export type BucketReader = (bucket: number) => Promise<readonly string[]>;

/** Buckets of entries kept in memory beside the changed ones; one screen's worth of work touches a few. */
const KEPT_BUCKETS = 6;

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
  const kept = new Map<number, readonly string[]>();

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

  const saves = new Map<number, number>();

  const body = async (bucket: number): Promise<readonly string[]> => {
    const before = saves.get(bucket);
    const known = kept.get(bucket) ?? (await readBody(bucket));
    // Saved while it was read: what was read may be the old file.
    if (saves.get(bucket) !== before) return body(bucket);
    kept.delete(bucket);
    kept.set(bucket, known);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_BUCKETS && oldest !== undefined) kept.delete(oldest);
    return known;
  };
  const entryAt = async (ordinal: number): Promise<CaseEntry> => {
    const known = changed.get(ordinal);
    if (known !== undefined) return known;
    const saved = (await body(Math.floor(ordinal / SEGMENT_CASES)))[ordinal % SEGMENT_CASES];
    // A change that came while the bucket was read stands above what was read.
    const newer = changed.get(ordinal);
    if (newer !== undefined) return newer;
    if (saved === undefined) throw new Error(`the picture has no case ${ordinal}`);
    return JSON.parse(saved) as CaseEntry;
  };

  return {
    queue,
    search,
    size: queue.size,
    entryAt,
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
      const entries = await wholeBucket(bucket, queue.size(), entryAt);
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
      saves.set(bucket, (saves.get(bucket) ?? 0) + 1);
      search.putSegment(bucket, segment);
      entries.forEach((entry, place) => {
        const ordinal = bucket * SEGMENT_CASES + place;
        if (changed.get(ordinal) === entry) changed.delete(ordinal);
        else if (changed.has(ordinal)) {
          search.putChanged(ordinal, wordsOf(searchText(changed.get(ordinal)?.state ?? entry.state)));
        }
      });
      kept.delete(bucket);
    },
  };
}

async function wholeBucket(
  bucket: number,
  size: number,
  entryAt: (ordinal: number) => Promise<CaseEntry>,
): Promise<readonly CaseEntry[]> {
  const first = bucket * SEGMENT_CASES;
  const entries: CaseEntry[] = [];
  for (let ordinal = first; ordinal < Math.min(first + SEGMENT_CASES, size); ordinal += 1) {
    entries.push(await entryAt(ordinal));
  }
  return entries;
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

import { createChangedWords } from '#main/desk/search/changed-words.ts';
import {
  buildSegment,
  eachPlace,
  SEGMENT_CASES,
  type SearchSegment,
} from '#main/desk/search/search-segment.ts';
import { wordsOf } from '#main/desk/search/words-of.ts';

/** A query keeps at most this many words: one bit each in the hit mask. */
const MOST_WORDS = 8;

/**
 * Finds cases by words in any order, each the beginning of a word of the case, accents aside. Saved buckets answer from
 * their segments, cases changed since from the words they have now, until their bucket is saved again.
 */
export type SearchIndex = {
  /** Takes over the segment of a saved bucket; changed cases of that bucket are settled with it. */
  readonly putSegment: (bucket: number, segment: SearchSegment) => void;
  /** The words of a case that changed since its bucket was saved. */
  readonly putChanged: (ordinal: number, words: readonly string[]) => void;
  /** The same, the words asked for when they are needed. */
  readonly putLater: (ordinal: number, words: () => readonly string[]) => void;
  /** Asks for the words of up to so many of these cases; whether some are left. */
  readonly learn: (most: number) => boolean;
  /** Makes ready what a bucket's first search would. */
  readonly prepare: (bucket: number) => void;
  /** Which of `size` cases match: one byte each, 1 or 0; null when the query has no word. */
  readonly find: (query: string, size: number) => Uint8Array | null;
  /**
   * The cases that hold a word beginning with this one; null when there are more than `most` of them. Words that are still
   * to be asked for are not waited for: until then a case counts with those it was saved with.
   */
  readonly rare: (word: string, most: number) => readonly number[] | null;
};

export function createSearchIndex(): SearchIndex {
  const segments = new Map<number, SearchSegment>();
  const changed = createChangedWords();
  const later = new Map<number, () => readonly string[]>();

  const putChanged = (ordinal: number, words: readonly string[]): void => {
    later.delete(ordinal);
    changed.put(ordinal, words);
  };
  const learn = (most: number): boolean => {
    let learned = 0;
    for (const [ordinal, words] of later) {
      if (learned === most) return true;
      putChanged(ordinal, words());
      learned += 1;
    }
    return false;
  };
  const eachSaved = (prefix: string, see: (ordinal: number) => boolean): void => {
    for (const [bucket, segment] of segments) {
      const first = bucket * SEGMENT_CASES;
      let goesOn = true;
      eachPlace(segment, prefix, (place) => {
        const ordinal = first + place;
        if (goesOn && !changed.has(ordinal)) goesOn = see(ordinal);
      });
      if (!goesOn) return;
    }
  };
  return {
    putSegment: (bucket, segment) => {
      segments.set(bucket, segment);
      for (let place = 0; place < SEGMENT_CASES; place += 1) {
        changed.drop(bucket * SEGMENT_CASES + place);
        later.delete(bucket * SEGMENT_CASES + place);
      }
    },
    putChanged,
    putLater: (ordinal, words) => {
      later.set(ordinal, words);
    },
    learn,
    prepare: (bucket) => {
      const segment = segments.get(bucket);
      if (segment !== undefined) eachPlace(segment, ' ', () => undefined);
    },
    find: (query, size) => {
      learn(Number.POSITIVE_INFINITY);
      const prefixes = [...new Set(wordsOf(query))].slice(0, MOST_WORDS);
      if (prefixes.length === 0) return null;
      const hits = new Uint8Array(Math.ceil(size / SEGMENT_CASES) * SEGMENT_CASES);
      prefixes.forEach((prefix, index) => {
        const mark = (ordinal: number): void => {
          hits[ordinal] = (hits[ordinal] ?? 0) | (1 << index);
        };
        for (const [bucket, segment] of segments) {
          const first = bucket * SEGMENT_CASES;
          eachPlace(segment, prefix, (place) => mark(first + place));
        }
      });
      // What a changed case was saved with no longer counts.
      for (const ordinal of changed.ordinals()) if (ordinal < size) hits[ordinal] = 0;
      prefixes.forEach((prefix, index) => {
        changed.eachWith(prefix, (ordinal) => {
          if (ordinal < size) hits[ordinal] = (hits[ordinal] ?? 0) | (1 << index);
          return true;
        });
      });
      return withAll(hits, (1 << prefixes.length) - 1, size);
    },
    rare: (word, most) => {
      const found = new Set<number>();
      const take = (ordinal: number): boolean => found.add(ordinal).size <= most;
      eachSaved(word, take);
      if (found.size <= most) changed.eachWith(word, take);
      return found.size > most ? null : [...found];
    },
  };
}

/** 1 where all bits stand, else 0. */
function withAll(hits: Uint8Array, all: number, size: number): Uint8Array {
  const matches = new Uint8Array(size);
  for (let ordinal = 0; ordinal < size; ordinal += 1) matches[ordinal] = hits[ordinal] === all ? 1 : 0;
  return matches;
}

/** Indexes the texts of one bucket. */
export function segmentOf(texts: readonly (string | null)[]): SearchSegment {
  return buildSegment(texts.map((text) => (text === null ? null : wordsOf(text))));
}

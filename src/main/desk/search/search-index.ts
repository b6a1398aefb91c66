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
 * their segments; a case changed since is looked through word by word until its bucket is saved again.
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
  /** The cases that hold a word beginning with this one; null when there are more than `most` of them. */
  readonly rare: (word: string, most: number) => readonly number[] | null;
};

export function createSearchIndex(): SearchIndex {
  const segments = new Map<number, SearchSegment>();
  const changed = new Map<number, readonly string[]>();
  const later = new Map<number, () => readonly string[]>();

  const putChanged = (ordinal: number, words: readonly string[]): void => {
    later.delete(ordinal);
    changed.set(ordinal, [...new Set(words)]);
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
  return {
    putSegment: (bucket, segment) => {
      segments.set(bucket, segment);
      for (let place = 0; place < SEGMENT_CASES; place += 1) {
        changed.delete(bucket * SEGMENT_CASES + place);
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
        for (const [bucket, segment] of segments) {
          const first = bucket * SEGMENT_CASES;
          eachPlace(segment, prefix, (place) => {
            hits[first + place] = (hits[first + place] ?? 0) | (1 << index);
          });
        }
      });
      return allWords(hits, prefixes, size);
    },
    rare: (word, most) => {
      learn(Number.POSITIVE_INFINITY);
      const found: number[] = [];
      const seen = new Uint8Array(SEGMENT_CASES);
      for (const [bucket, segment] of segments) {
        seen.fill(0);
        eachPlace(segment, word, (place) => {
          const ordinal = bucket * SEGMENT_CASES + place;
          if (seen[place] === 0 && !changed.has(ordinal)) found.push(ordinal);
          seen[place] = 1;
        });
        if (found.length > most) return null;
      }
      for (const [ordinal, words] of changed) {
        if (words.some((known) => known.startsWith(word))) found.push(ordinal);
      }
      return found.length > most ? null : found;
    },
  };

  function allWords(hits: Uint8Array, prefixes: readonly string[], size: number): Uint8Array {
    const all = (1 << prefixes.length) - 1;
    const matches = new Uint8Array(size);
    for (let ordinal = 0; ordinal < size; ordinal += 1) matches[ordinal] = hits[ordinal] === all ? 1 : 0;
    for (const [ordinal, words] of changed) {
      const found = prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
      if (ordinal < size) matches[ordinal] = found ? 1 : 0;
    }
    return matches;
  }
}

/** Indexes the texts of one bucket. */
export function segmentOf(texts: readonly (string | null)[]): SearchSegment {
  return buildSegment(texts.map((text) => (text === null ? null : wordsOf(text))));
}

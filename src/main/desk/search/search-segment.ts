/**
 * The search index of one bucket of at most 256 cases: its words in order, and for each the cases that hold it, one byte
 * a case. Built once when the bucket is saved, and small enough to be kept for 100,000 cases in some 20 MB.
 */
export type SearchSegment = {
  readonly words: readonly string[];
  /** `places[starts[i] .. starts[i + 1])` are the cases that hold `words[i]`. */
  readonly starts: Uint32Array;
  readonly places: Uint8Array;
};

/** The same as it stands in the snapshot. */
export type StoredSegment = { readonly words: string; readonly starts: string; readonly places: string };

export const SEGMENT_CASES = 256;
/** No word holds it, and JSON writes it as it is: a text full of escapes takes twice as long to read. */
const BETWEEN_WORDS = ' ';

/** Indexes the words of up to 256 cases; `null` stands for a place without a case. */
export function buildSegment(cases: readonly (readonly string[] | null)[]): SearchSegment {
  const found = new Map<string, number[]>();
  cases.forEach((words, place) => {
    for (const word of words ?? []) {
      const places = found.get(word);
      if (places === undefined) found.set(word, [place]);
      else if (places[places.length - 1] !== place) places.push(place);
    }
  });
  const words = [...found.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  const places: number[] = [];
  words.forEach((word, index) => {
    places.push(...(found.get(word) ?? []));
    starts[index + 1] = places.length;
  });
  return { words, starts, places: Uint8Array.from(places) };
}

export function storeSegment({ words, starts, places }: SearchSegment): StoredSegment {
  return {
    words: words.join(BETWEEN_WORDS),
    starts: Buffer.from(starts.buffer, starts.byteOffset, starts.byteLength).toString('base64'),
    places: Buffer.from(places).toString('base64'),
  };
}

export function readSegment(stored: StoredSegment): SearchSegment {
  const starts = Buffer.from(stored.starts, 'base64');
  return {
    words: stored.words === '' ? [] : stored.words.split(BETWEEN_WORDS),
    starts: new Uint32Array(starts.buffer.slice(starts.byteOffset, starts.byteOffset + starts.byteLength)),
    places: new Uint8Array(Buffer.from(stored.places, 'base64')),
  };
}

/** Adds to `hits` (one byte a case, from `offset`) every case that holds a word beginning with `prefix`. */
export function markPrefix(
  segment: SearchSegment,
  prefix: string,
  hits: Uint8Array,
  offset: number,
  bit: number,
): void {
  const { words, starts, places } = segment;
  const first = lowerBound(words, prefix);
  let last = first;
  while (words[last]?.startsWith(prefix) === true) last += 1;
  const end = starts[last] ?? 0;
  for (let at = starts[first] ?? 0; at < end; at += 1) {
    const place = offset + (places[at] ?? 0);
    hits[place] = (hits[place] ?? 0) | bit;
  }
}

function lowerBound(words: readonly string[], prefix: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The search index of one bucket of at most 256 cases: its words in order, and for each the cases that hold it, one byte
 * a case. Built once when the bucket is saved. The words stay one text: as strings of their own those of 100,000 cases
 * would take more memory than all the rest of the index, and reading them would hold up the first search.
 */
export type SearchSegment = {
  /** The words in order, a space after each. */
  readonly words: string;
  /** `words[at[i] .. at[i + 1] - 1)` is the i-th word; the last number is the length of the text. */
  readonly at: Uint32Array;
  /** `places[starts[i] .. starts[i + 1])` are the cases that hold the i-th word. */
  readonly starts: Uint32Array;
  readonly places: Uint8Array;
};

export const SEGMENT_CASES = 256;

/** Indexes the words of up to 256 cases; `null` stands for a place without a case. Words hold no space. */
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
  const at = new Uint32Array(words.length + 1);
  const starts = new Uint32Array(words.length + 1);
  const places: number[] = [];
  words.forEach((word, index) => {
    places.push(...(found.get(word) ?? []));
    at[index + 1] = (at[index] ?? 0) + word.length + 1;
    starts[index + 1] = places.length;
  });
  return { words: words.map((word) => `${word} `).join(''), at, starts, places: Uint8Array.from(places) };
}

/** Names the place (0 to 255) of every case that holds a word beginning with `prefix`, one of several words each time. */
export function eachPlace(segment: SearchSegment, prefix: string, see: (place: number) => void): void {
  const { words, at, starts, places } = segment;
  const first = lowerBound(segment, prefix);
  let last = first;
  // No word holds a space, so a prefix that is found here lies within the word.
  while (last < at.length - 1 && words.startsWith(prefix, at[last])) last += 1;
  const end = starts[last] ?? 0;
  for (let index = starts[first] ?? 0; index < end; index += 1) see(places[index] ?? 0);
}

/** The first word that is not before the prefix. */
function lowerBound({ words, at }: SearchSegment, prefix: string): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(words, at[middle] ?? 0, prefix)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the word that begins there stands before the prefix. The space after a word stands before every letter. */
function isBefore(words: string, start: number, prefix: string): boolean {
  for (let at = 0; at < prefix.length; at += 1) {
    const difference = words.charCodeAt(start + at) - prefix.charCodeAt(at);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

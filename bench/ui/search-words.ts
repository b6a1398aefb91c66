import type { QueueItem } from '#contract/window/queue.ts';

const WORDS = 8;
const SHORTEST = 4;

/** What is typed into the search: first words of titles from all over the queue, and one that is nowhere. */
export function searchWords(cases: readonly QueueItem[]): readonly string[] {
  const apart = Math.max(1, Math.floor(cases.length / (4 * WORDS)));
  const found = new Set<string>();
  for (let at = 0; at < cases.length && found.size < WORDS; at += apart) {
    const word = cases[at]?.title
      ?.toLowerCase()
      .match(/[a-z]+/g)
      ?.find(({ length }) => length >= SHORTEST);
    if (word !== undefined) found.add(word);
  }
  return [...found, 'zzqx'];
}

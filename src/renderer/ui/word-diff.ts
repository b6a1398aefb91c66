import { diffWordsWithSpace } from 'diff';

/** A piece of two texts that were laid side by side. */
export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Longer comparisons are given up, so that a page never hangs on two very different letters. */
const LONGEST_MS = 250;

/**
 * What changed from one text to the other, word by word, in reading order. Null when the texts are too different to be
 * compared in a moment: then they are shown as they are.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] | null {
  const changes = diffWordsWithSpace(before, after, { timeout: LONGEST_MS });
  return (
    changes?.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? null
  );
}

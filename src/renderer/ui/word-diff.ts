import { diffWordsWithSpace } from 'diff';

/** A piece of two texts laid over each other. */
export type DiffPiece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Words that may be taken out or put in before looking for what stayed costs too much time to be waited for. */
const MOST_CHANGES = 1_500;

/**
 * What was taken out of and put into a text, word by word, in the order of reading; blanks and line ends count. The pieces
 * that are the same or removed make up `before`, those that are the same or added `after`. Two texts with hardly a word in
 * common come as one piece each.
 */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return [piece('removed', before), piece('added', after)];
  return changes.map(({ value, added, removed }) =>
    piece(added ? 'added' : removed ? 'removed' : 'same', value),
  );
}

function piece(kind: DiffPiece['kind'], text: string): DiffPiece {
  return { kind, text };
}

import { diffWordsWithSpace } from 'diff';

/** A piece of two texts laid over each other. */
export type DiffPiece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Words that may be taken out or put in before looking for what stayed costs too much time to be waited for. */
const MOST_CHANGES = 1_500;

/** Characters: a piece this short between two longer changes reads better as part of them. */
const SHORT = 12;

/**
 * What was taken out of and put into a text, word by word, in the order of reading; blanks and line ends count. The pieces
 * that are the same or removed make up `before`, those that are the same or added `after`. Words that stayed by chance
 * between changes are taken into them; two texts with hardly a word in common come as one piece each.
 */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return [piece('removed', before), piece('added', after)];
  const pieces = changes.map(({ value, added, removed }) =>
    piece(added ? 'added' : removed ? 'removed' : 'same', value),
  );
  return joined(pieces.flatMap((one, place) => (isBridge(pieces, place) ? bothWays(one) : [one])));
}

function piece(kind: DiffPiece['kind'], text: string): DiffPiece {
  return { kind, text };
}

function bothWays({ text }: DiffPiece): readonly DiffPiece[] {
  return [piece('removed', text), piece('added', text)];
}

/** Whether a piece that stayed lies between two changes and is not worth telling apart from them. */
function isBridge(pieces: readonly DiffPiece[], place: number): boolean {
  const one = pieces[place];
  if (one === undefined || one.kind !== 'same' || place === 0 || place === pieces.length - 1) return false;
  if (one.text.includes('\n')) return false;
  if (one.text.trim() === '') return true;
  return (
    one.text.length <= SHORT &&
    one.text.length <= Math.min(changedBy(pieces, place, -1), changedBy(pieces, place, 1))
  );
}

/** The longer of what was removed and added right before (`-1`) or after (`1`) a place. */
function changedBy(pieces: readonly DiffPiece[], place: number, step: 1 | -1): number {
  const near = [pieces[place + step], pieces[place + 2 * step]];
  const run = near[0]?.kind === 'same' ? [] : near.filter((one) => one !== undefined && one.kind !== 'same');
  return Math.max(0, ...run.map((one) => one?.text.length ?? 0));
}

/** Changes that touch become one removal and one addition. */
function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const out: DiffPiece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') out.push(piece('removed', removed));
    if (added !== '') out.push(piece('added', added));
    removed = '';
    added = '';
  };
  for (const one of pieces) {
    if (one.kind === 'removed') removed += one.text;
    else if (one.kind === 'added') added += one.text;
    else {
      flush();
      out.push(one);
    }
  }
  flush();
  return out;
}

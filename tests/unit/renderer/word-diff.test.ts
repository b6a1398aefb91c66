import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from '#renderer/ui/word-diff.ts';

const without = (kind: 'added' | 'removed', before: string, after: string): string =>
  wordDiff(before, after)
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('word diff', () => {
  test('[AN-11] words, not letters, are what was taken out and put in', () => {
    expect(wordDiff('Lampu jalan padam.', 'Lampu taman padam.')).toEqual([
      { kind: 'same', text: 'Lampu ' },
      { kind: 'removed', text: 'jalan' },
      { kind: 'added', text: 'taman' },
      { kind: 'same', text: ' padam.' },
    ]);
  });

  test('[AN-11] the pieces make up both texts, blanks and line ends included', () => {
    const word = fc.constantFrom('lampu', 'jalan', ' ', '\n', ', ', 'é', '😀', '{nomor}');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(without('added', before, after)).toBe(before);
        expect(without('removed', before, after)).toBe(after);
      }),
      { seed: 20260313, numRuns: 300 },
    );
  });

  test('[AN-11] words that stayed by chance between changes do not tear them apart', () => {
    expect(wordDiff('Petugas turun ke lapangan besok.', 'Petugas memeriksa ruas jalan besok.')).toEqual([
      { kind: 'same', text: 'Petugas ' },
      { kind: 'removed', text: 'turun ke lapangan' },
      { kind: 'added', text: 'memeriksa ruas jalan' },
      { kind: 'same', text: ' besok.' },
    ]);
    expect(
      wordDiff('Mohon menunggu dan bersabar', 'Harap tenang dan beristirahat').map(({ kind }) => kind),
    ).toEqual(['removed', 'added']);
  });

  test('[AN-11] two long texts with nothing in common come as one piece each', () => {
    const long = (word: string): string =>
      Array.from({ length: 5_000 }, (_, place) => `${word}${place}`).join(' ');
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

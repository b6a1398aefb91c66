import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChangedWords, createChangedWords } from '#main/desk/search/changed-words.ts';
import { createSearchIndex, segmentOf } from '#main/desk/search/search-index.ts';
import { wordsOf } from '#main/desk/search/words-of.ts';

const word = fc.constantFrom('jalan', 'jalanan', 'jam', 'ja', 'j', 'rusak', 'air', '42');
const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));

function withWord(changed: ChangedWords, prefix: string): readonly number[] {
  const found = new Set<number>();
  changed.eachWith(prefix, (ordinal) => {
    found.add(ordinal);
    return true;
  });
  return [...found].sort((one, other) => one - other);
}

function casesWith(texts: ReadonlyMap<number, string>, prefix: string): readonly number[] {
  const has = (words: string): boolean => wordsOf(words).some((known) => known.startsWith(prefix));
  return [...texts]
    .filter(([, words]) => has(words))
    .map(([ordinal]) => ordinal)
    .sort((one, other) => one - other);
}

describe('what changed since it was saved', () => {
  test('[QU-8] the cases that have a word: equal to looking at every case', () => {
    const change = fc.tuple(fc.nat(30), fc.option(text, { freq: 3 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), word, (changes, prefix) => {
        const index = createChangedWords();
        const texts = new Map<number, string>();
        for (const [ordinal, words] of changes) {
          if (words === null) {
            texts.delete(ordinal);
            index.drop(ordinal);
          } else {
            texts.set(ordinal, words);
            index.put(ordinal, wordsOf(words));
          }
        }
        expect(withWord(index, prefix)).toEqual(casesWith(texts, prefix));
        expect([...index.ordinals()].sort((a, b) => a - b)).toEqual([...texts.keys()].sort((a, b) => a - b));
      }),
      { seed: 20260930, numRuns: 400 },
    );
  });

  test('[QU-8] the same after more changes than are kept together, most of them saved', () => {
    const index = createChangedWords();
    const texts = new Map<number, string>();
    for (let ordinal = 0; ordinal < 10_000; ordinal += 1) {
      const words = `jalan nomor${ordinal % 100} rusak${ordinal}`;
      texts.set(ordinal, words);
      index.put(ordinal, wordsOf(words));
    }
    for (let ordinal = 0; ordinal < 10_000; ordinal += 1) {
      if (ordinal % 300 === 0) continue;
      texts.delete(ordinal);
      index.drop(ordinal);
    }
    for (const prefix of ['ja', 'nomor1', 'nomor99', 'rusak300', 'rusak301', 'zebra']) {
      expect(withWord(index, prefix), prefix).toEqual(casesWith(texts, prefix));
    }
    index.put(300, ['zebra']);
    expect(withWord(index, 'rusak300')).toEqual([3000]);
    expect(withWord(index, 'zebra')).toEqual([300]);
  });

  test('[QU-8] a rare word: the cases that hold it now, saved or not, and none of them when there are too many', () => {
    const scenario = fc.record({
      saved: fc.array(text, { maxLength: 30 }),
      changed: fc.array(fc.tuple(fc.nat(40), text), { maxLength: 20 }),
      most: fc.nat(12),
    });
    fc.assert(
      fc.property(scenario, word, ({ saved, changed, most }, prefix) => {
        const texts = new Map(saved.map((words, ordinal) => [ordinal, words]));
        const index = createSearchIndex();
        index.putSegment(0, segmentOf(saved));
        for (const [ordinal, words] of changed) {
          texts.set(ordinal, words);
          index.putChanged(ordinal, wordsOf(words));
        }
        const expected = casesWith(texts, prefix);
        const found = index.rare(prefix, most);
        if (expected.length > most) expect(found).toBeNull();
        else expect([...(found ?? [])].sort((a, b) => a - b)).toEqual(expected);
      }),
      { seed: 20260930, numRuns: 400 },
    );
  });

  test('[QU-8] a rare word does not wait for words that are still to be learned', () => {
    const index = createSearchIndex();
    index.putSegment(0, segmentOf(['jalan rusak', 'air']));
    index.putLater(0, () => ['jembatan']);
    expect(index.rare('jalan', 5)).toEqual([0]);
    expect(index.rare('jembatan', 5)).toEqual([]);
    expect(index.learn(10)).toBe(false);
    expect(index.rare('jalan', 5)).toEqual([]);
    expect(index.rare('jembatan', 5)).toEqual([0]);
  });
});

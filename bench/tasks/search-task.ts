import { searchText } from '#domain/complaint/search-text.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { type Dice, diceOf } from '#main/desk/sample/dice.ts';
import { wordsOf } from '#main/desk/search/words-of.ts';
import { lookAt, openBenchDesk } from '../desk-world.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import type { Task } from '../task.ts';

const SEARCH_KINDS = ['rare', 'common', 'no hit', 'two words', 'prefixes', 'accents'] as const;
type SearchKind = (typeof SEARCH_KINDS)[number];

type SearchAnswer = {
  readonly kinds: readonly { readonly kind: SearchKind; readonly spread: Spread }[];
  /** The very first one after opening. */
  readonly first: number;
};

const LOOKED_INTO = 2000;
const QUERIES = 40;
const ROUNDS = 3;

/** A query and the first page of what it finds, as the screen asks for both at every key. */
export const searchTask: Task<{ readonly folder: string }, SearchAnswer> = {
  name: 'search',
  run: async ({ folder }) => {
    const desk = await openBenchDesk(folder);
    lookAt(desk, { view: 'hari-ini' });
    const queries = queriesOf(await caseWords(desk), diceOf('search'));
    const first = await search(desk, queries.common[0] ?? '', 'common');
    const kinds: SearchAnswer['kinds'][number][] = [];
    for (const kind of SEARCH_KINDS) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const query of queries[kind]) times.push(await search(desk, query, kind));
      }
      kinds.push({ kind, spread: spreadOf(times) });
    }
    return { kinds, first };
  },
};

/** @throws Error when the answer is not what the query was made for: a search that finds nothing is fast */
async function search(desk: Desk, query: string, kind: SearchKind): Promise<number> {
  const start = performance.now();
  const { total } = lookAt(desk, { view: 'semua', hits: await desk.search(query) });
  const ms = performance.now() - start;
  if ((total === 0) !== (kind === 'no hit')) throw new Error(`"${query}" (${kind}) found ${total}`);
  return ms;
}

/** The words of some cases from all over the queue. */
async function caseWords(desk: Desk): Promise<readonly (readonly string[])[]> {
  const size = desk.picture.size();
  const apart = Math.max(1, Math.floor(size / LOOKED_INTO));
  const found: (readonly string[])[] = [];
  for (let ordinal = 0; ordinal < size; ordinal += apart) {
    const { state } = await desk.picture.entryAt(ordinal);
    const words = [...new Set(wordsOf(searchText(state)))].filter((word) => word.length > 3);
    if (words.length > 1) found.push(words);
  }
  return found;
}

function queriesOf(cases: readonly (readonly string[])[], dice: Dice): Record<SearchKind, readonly string[]> {
  const counts = new Map<string, number>();
  for (const words of cases) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => a - b).map(([word]) => word);
  const rare = byCount.filter((word) => counts.get(word) === 1);
  const common = byCount.slice(-QUERIES);
  const draw = (make: () => string): readonly string[] => Array.from({ length: QUERIES }, make);
  return {
    rare: draw(() => dice.pick(rare)),
    common,
    'no hit': draw(() => `${dice.pick(common)}zzq`),
    'two words': draw(() => {
      const words = dice.pick(cases);
      return `${dice.pick(words)} ${dice.pick(words).slice(0, 4)}`;
    }),
    prefixes: draw(() => dice.pick(common).slice(0, dice.between(1, 3))),
    accents: draw(() => accented(dice.pick(common))),
  };
}

const ACCENTS: Readonly<Record<string, string>> = { a: 'á', e: 'è', i: 'ï', o: 'ô', u: 'Û' };

function accented(word: string): string {
  return word.replace(/[aeiou]/g, (vowel) => ACCENTS[vowel] ?? vowel);
}

/**
 * The words of cases that changed since their bucket was saved, by word: what a search costs depends on how many cases
 * have a word, not on how many cases changed.
 */
export type ChangedWords = {
  /** The words of a case; those it had before no longer count. */
  readonly put: (ordinal: number, words: readonly string[]) => void;
  readonly drop: (ordinal: number) => void;
  readonly has: (ordinal: number) => boolean;
  readonly ordinals: () => Iterable<number>;
  /** Names the cases that have a word beginning so, one of several words each time, as long as `see` answers true. */
  readonly eachWith: (prefix: string, see: (ordinal: number) => boolean) => void;
};

/** Entries of a generation: so many are swept at once, in a few ms. */
const GENERATION_ENTRIES = 4096;
/** With so few entries left that count, a full generation lets go of all others. */
const FEW_LEFT = 64;
/** Words are looked up among those that begin with the same letters. */
const GROUP_LETTERS = 3;

/** Entries come one after the other; what they left behind goes with their generation, once none of it counts. */
type Generation = {
  /** By entry, the case it is about; -1 once it no longer counts. */
  readonly cases: number[];
  readonly entriesOf: Map<string, number[]>;
  readonly wordsFrom: Map<string, Set<string>>;
  live: number;
};

type Place = { readonly generation: Generation; readonly entry: number };

export function createChangedWords(): ChangedWords {
  const generations = new Set<Generation>();
  const places = new Map<number, Place>();
  let newest: Generation | null = null;

  const drop = (ordinal: number): void => {
    const place = places.get(ordinal);
    if (place === undefined) return;
    const { generation, entry } = place;
    places.delete(ordinal);
    generation.cases[entry] = -1;
    generation.live -= 1;
    if (generation.live === 0) {
      generations.delete(generation);
      if (generation === newest) newest = null;
    } else if (generation.live === FEW_LEFT && generation !== newest) sweep(generation);
  };
  return {
    drop,
    has: (ordinal) => places.has(ordinal),
    ordinals: () => places.keys(),
    put: (ordinal, words) => {
      drop(ordinal);
      if (newest === null || newest.cases.length === GENERATION_ENTRIES) newest = newGeneration();
      generations.add(newest);
      places.set(ordinal, { generation: newest, entry: newest.cases.length });
      add(newest, ordinal, words);
    },
    eachWith: (prefix, see) => {
      for (const generation of generations) if (!eachIn(generation, prefix, see)) return;
    },
  };
}

function newGeneration(): Generation {
  return { cases: [], entriesOf: new Map(), wordsFrom: new Map(), live: 0 };
}

function add(generation: Generation, ordinal: number, words: readonly string[]): void {
  const { cases, entriesOf, wordsFrom } = generation;
  const entry = cases.length;
  cases.push(ordinal);
  generation.live += 1;
  for (const word of words) {
    const entries = entriesOf.get(word);
    if (entries === undefined) {
      entriesOf.set(word, [entry]);
      groupOf(wordsFrom, word).add(word);
    } else if (entries.at(-1) !== entry) entries.push(entry);
  }
}

function groupOf(wordsFrom: Generation['wordsFrom'], word: string): Set<string> {
  const letters = word.slice(0, GROUP_LETTERS);
  const known = wordsFrom.get(letters);
  if (known !== undefined) return known;
  const made = new Set<string>();
  wordsFrom.set(letters, made);
  return made;
}

/** Whether to go on. */
function eachIn(
  { cases, entriesOf, wordsFrom }: Generation,
  prefix: string,
  see: (ordinal: number) => boolean,
): boolean {
  const letters = prefix.slice(0, GROUP_LETTERS);
  const groups =
    prefix.length < GROUP_LETTERS
      ? [...wordsFrom].flatMap(([from, words]) => (from.startsWith(prefix) ? [words] : []))
      : [wordsFrom.get(letters) ?? []];
  for (const group of groups) {
    for (const word of group) {
      if (!word.startsWith(prefix)) continue;
      for (const entry of entriesOf.get(word) ?? []) {
        const ordinal = cases[entry] ?? -1;
        if (ordinal >= 0 && !see(ordinal)) return false;
      }
    }
  }
  return true;
}

/** Lets go of what entries that no longer count have left behind. */
function sweep({ cases, entriesOf, wordsFrom }: Generation): void {
  for (const [word, entries] of entriesOf) {
    const left = entries.filter((entry) => (cases[entry] ?? -1) >= 0);
    if (left.length > 0) entriesOf.set(word, left);
    else {
      entriesOf.delete(word);
      wordsFrom.get(word.slice(0, GROUP_LETTERS))?.delete(word);
    }
  }
}

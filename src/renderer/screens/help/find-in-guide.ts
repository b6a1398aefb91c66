import type { GuidePage, GuideSection } from '#renderer/screens/help/guide.ts';

/** A piece of an excerpt; `hit`: one of the words that were looked for. */
export type ExcerptPiece = { readonly text: string; readonly hit: boolean };

export type GuideHit = {
  readonly page: string;
  readonly title: string;
  readonly anchor: string;
  readonly heading: readonly ExcerptPiece[];
  readonly excerpt: readonly ExcerptPiece[];
};

const MOST_HITS = 30;
/** How much of a text an excerpt shows, in words. */
const WORDS_BEFORE = 8;
const WORDS_IN_ALL = 28;

type Word = {
  readonly folded: string;
  /** The word without a prefix that took its first sound away: `tunda` of "menunda"; null: there is none. */
  readonly root: string | null;
  readonly from: number;
  readonly to: number;
};

/** The prefixes me- and pe- with the sound each takes away before a vowel, by the sound it leaves. */
const TAKEN_AWAY: Readonly<Record<string, string>> = { ng: 'k', ny: 's', m: 'p', n: 't' };
const PREFIXED = /^[mp]e(ng|ny|m|n)([aeiou].*)$/;

/**
 * The sections that hold every word of the query somewhere in their heading, their text or their page's title, in any order,
 * also inside a word (`setuju` finds "persetujuan") or as its root (`kirim` finds "mengirim"), accents and case aside; best
 * first. An empty query finds nothing.
 */
export function findInGuide(pages: readonly GuidePage[], query: string): readonly GuideHit[] {
  const asked = wordsIn(query).map(({ folded }) => folded);
  if (asked.length === 0) return [];
  return pages
    .flatMap((page) => page.sections.map((section) => found(page, section, asked)))
    .filter((hit) => hit !== null)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_HITS)
    .map(({ hit }) => hit);
}

function found(page: GuidePage, section: GuideSection, asked: readonly string[]) {
  const heading = wordsIn(section.heading);
  const text = wordsIn(section.words);
  const title = wordsIn(page.title);
  const weight = asked.map((word) =>
    Math.max(6 * fitOf(word, heading), 2 * fitOf(word, text), fitOf(word, title)),
  );
  if (weight.includes(0) || asked.every((word) => fitOf(word, heading) + fitOf(word, text) === 0))
    return null;
  return {
    weight: weight.reduce((sum, one) => sum + one, 0),
    hit: {
      page: page.name,
      title: page.title,
      anchor: section.anchor,
      heading: marked(section.heading, heading, asked),
      excerpt: excerptOf(section.words, text, asked),
    } satisfies GuideHit,
  };
}

/** 3: a whole word, 2: the beginning of one, 1: inside one, 0: nowhere. */
function fitOf(asked: string, words: readonly Word[]): number {
  let best = 0;
  for (const { folded, root } of words) {
    if (folded === asked) return 3;
    if (folded.startsWith(asked) || root?.startsWith(asked) === true) best = 2;
    else if (best === 0 && folded.includes(asked)) best = 1;
  }
  return best;
}

/** The neighbourhood of the first word that was looked for, cut at words. */
function excerptOf(text: string, words: readonly Word[], asked: readonly string[]): readonly ExcerptPiece[] {
  const first = words.findIndex((word) => isAsked(word, asked));
  const begin = Math.max(0, first - WORDS_BEFORE);
  const shown = words.slice(begin, begin + WORDS_IN_ALL);
  const from = begin === 0 ? 0 : (shown[0]?.from ?? 0);
  const isWhole = begin + WORDS_IN_ALL >= words.length;
  const to = isWhole ? text.length : (shown.at(-1)?.to ?? text.length);
  const pieces = marked(text.slice(from, to), wordsIn(text.slice(from, to)), asked);
  return [...(begin === 0 ? [] : [plain('… ')]), ...pieces, ...(isWhole ? [] : [plain(' …')])];
}

function marked(text: string, words: readonly Word[], asked: readonly string[]): readonly ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = 0;
  for (const word of words.filter((one) => isAsked(one, asked))) {
    pieces.push(plain(text.slice(at, word.from)), { text: text.slice(word.from, word.to), hit: true });
    at = word.to;
  }
  return [...pieces, plain(text.slice(at))].filter((piece) => piece.text !== '');
}

function plain(text: string): ExcerptPiece {
  return { text, hit: false };
}

function isAsked(word: Word, asked: readonly string[]): boolean {
  return asked.some((one) => fitOf(one, [word]) > 0);
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => {
    const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return { folded, root: rootOf(folded), from: index, to: index + word.length };
  });
}

function rootOf(word: string): string | null {
  const [, left = '', rest = ''] = PREFIXED.exec(word) ?? [];
  const first = TAKEN_AWAY[left];
  return first === undefined ? null : first + rest;
}

import { maskName } from '#domain/report/mask-name.ts';
import { maskText } from '#domain/report/mask-text.ts';
import type { Column, Layout } from '#main/lapor/heading-layout.ts';
import { readMoment, readTime } from '#main/lapor/lapor-moment.ts';
import { laporNumber } from '#main/lapor/lapor-number.ts';
import { plainText } from '#main/lapor/plain-text.ts';
import type { Cell } from '#main/lapor/table-row.ts';

const LONGEST = 80;
const LONGEST_READ = 2_000;
/** Parts of a name: shorter ones stand in too many other words, more of them has nobody. */
const SHORTEST_NAME = 3;
const MOST_NAMES = 10;
const HIDDEN = '(disamarkan)';
const DIGIT_RUN = /\p{Nd}{6,}/gu;

/**
 * The filled cells of a row that is a problem, for the person who looks at it: the reporter's name masked, wherever in the
 * row it stands; of other words the first 80 characters, long numbers and e-mail addresses masked; of columns that LAPOR
 * is not known to write, only that they are filled.
 */
export function problemCells(layout: Layout, cells: readonly Cell[]): Readonly<Record<string, string>> {
  const name = reporterName(layout, cells);
  const shown = layout.columns.flatMap((column): [string, string][] => {
    const cell = cells[column.index] ?? null;
    const words = typeof cell === 'string' ? plainText(cell.slice(0, LONGEST_READ)) : String(cell ?? '');
    return words === '' ? [] : [[column.name, shownWords(column, words, name)]];
  });
  return Object.fromEntries(shown);
}

function reporterName({ columns }: Layout, cells: readonly Cell[]): string {
  const column = columns.find(({ meaning }) => meaning?.kind === 'text' && meaning.field === 'reporterName');
  const cell = column === undefined ? null : cells[column.index];
  return plainText(String(cell ?? '').slice(0, LONGEST_READ));
}

function shownWords({ meaning }: Column, words: string, name: string): string {
  switch (meaning?.kind) {
    case undefined:
      return HIDDEN;
    case 'key':
    case 'number':
      if (laporNumber(words) !== null) return words;
      break;
    case 'received-date':
    case 'received-time':
    case 'moment':
      if (readMoment(words) !== null || readTime(words) !== null) return words;
      break;
    case 'text':
      if (meaning.field === 'reporterName') return maskName(words);
      break;
    default:
  }
  return maskedWords(words, name);
}

/**
 * The first 80 characters of words, with long numbers, e-mail addresses and this name masked.
 *
 * A row whose cells are shifted has the name elsewhere than under its heading; who writes may sign with a part of it.
 */
export function maskedWords(words: string, name: string): string {
  // Addresses first: with the name in it masked, one would not be known as an address any more.
  const names = [name, ...name.split(/\s+/u).slice(0, MOST_NAMES)];
  const masked = names
    .reduce(withoutName, maskText(words))
    .replace(DIGIT_RUN, (run) => '*'.repeat(run.length));
  return masked.length <= LONGEST ? masked : `${masked.slice(0, LONGEST - 1)}…`;
}

function withoutName(words: string, name: string): string {
  if (name.length < SHORTEST_NAME) return words;
  const literal = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return words.replace(new RegExp(`(?<!\\p{L})${literal}(?!\\p{L})`, 'giu'), () => maskName(name));
}

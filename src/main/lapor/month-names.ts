/** The months as they are written in Indonesian and English, in full and short; `nopember` and `pebruari` are the old spelling. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'pebruari', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'agust', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const NUMBERS: ReadonlyMap<string, string> = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, string] => [name, String(index + 1)])),
);

/** The number of a month, `1` to `12`, by its name in any case; null for a word that is none. */
export function monthOfName(name = ''): string | null {
  return NUMBERS.get(name.toLowerCase()) ?? null;
}

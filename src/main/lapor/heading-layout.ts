import { cleanText } from '#main/lapor/clean-text.ts';
import { headingKey, type Meaning, meaningOf } from '#main/lapor/lapor-headings.ts';
import type { Cell } from '#main/lapor/table-row.ts';

/** A column with what it means; null for a heading LAPOR is not known to write. */
export type Column = {
  readonly index: number;
  /** As the file writes it, made unique: what its cells are kept and shown under. */
  readonly name: string;
  readonly meaning: Meaning | null;
};

/** Where in a row stands what. */
export type Layout = {
  readonly columns: readonly Column[];
  readonly key: number;
  readonly receivedDate: number;
  readonly receivedTime: number | null;
  /** `id`: the open data's own name for the number. */
  readonly keyHeading: string;
};

const LONGEST_NAME = 200;

/**
 * The layout that a row of headings describes, in any order. A meaning that appears twice belongs to the first column, the
 * other is kept as an unknown one; `TrackingID` goes before `id`.
 *
 * @returns the missing heading instead, when the number or the date received is not among them
 */
export function layoutOf(headings: readonly Cell[]): Layout | { readonly missing: string } {
  const names = uniqueNames(headings);
  const key = keyIndex(headings);
  const taken = new Set<string>();
  const columns = names.map((name, index): Column => {
    const meaning = meaningOf(textOf(headings[index]));
    if (meaning === null || (meaning.kind === 'key' && index !== key)) return { index, name, meaning: null };
    const purpose = 'field' in meaning ? meaning.field : meaning.kind;
    if (meaning.kind !== 'kept' && taken.has(purpose)) return { index, name, meaning: null };
    taken.add(purpose);
    return { index, name, meaning };
  });
  const place = (kind: Meaning['kind']): number => columns.findIndex((column) => column.meaning?.kind === kind);
  const receivedDate = place('received-date');
  if (key < 0) return { missing: 'Tracking ID' };
  if (receivedDate < 0) return { missing: 'Tanggal Laporan Masuk' };
  const time = place('received-time');
  const keyHeading = headingKey(textOf(headings[key]));
  return { columns, key, receivedDate, receivedTime: time < 0 ? null : time, keyHeading };
}

function keyIndex(headings: readonly Cell[]): number {
  const keys = headings.map((heading) => headingKey(textOf(heading)));
  const named = keys.indexOf('trackingid');
  return named < 0 ? keys.indexOf('id') : named;
}

/** Two columns of one name get a number; names that every object already has would not be kept as data. */
function uniqueNames(headings: readonly Cell[]): readonly string[] {
  const used = new Set<string>();
  return headings.map((heading, index) => {
    const said = textOf(heading).slice(0, LONGEST_NAME) || `Kolom ${index + 1}`;
    const name = said in {} ? `(${said})` : said;
    let unique = name;
    for (let times = 2; used.has(unique); times += 1) unique = `${name} (${times})`;
    used.add(unique);
    return unique;
  });
}

function textOf(heading: Cell | undefined): string {
  return cleanText(String(heading ?? '')).replace(/\s+/gu, ' ');
}

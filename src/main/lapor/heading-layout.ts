import { cleanText } from '#main/lapor/clean-text.ts';
import type { NeededHeading } from '#main/lapor/lapor-file-error.ts';
import { headingKey, type Meaning, meaningOf } from '#main/lapor/lapor-headings.ts';
import type { Cell } from '#main/lapor/table-row.ts';

/** A column with what it means; null for a heading LAPOR is not known to write. */
export type Column = {
  readonly index: number;
  /** As the file writes it, made unique: what its cells are kept and shown under. */
  readonly name: string;
  readonly meaning: Meaning | null;
};

/** Where in a row stands what; a place is null when no heading names it. */
export type Layout = {
  readonly columns: readonly Column[];
  readonly key: number | null;
  readonly receivedDate: number | null;
  readonly receivedTime: number | null;
};

const LONGEST_HEADING = 500;
const LONGEST_NAME = 200;

/**
 * The layout that a row of headings describes, in any order. A meaning that appears twice belongs to the first column, the
 * other is kept as an unknown one; `TrackingID` goes before `id`.
 */
export function layoutOf(headings: readonly Cell[]): Layout {
  const names = uniqueNames(headings);
  const key = keyIndex(headings);
  const taken = new Set<string>();
  const columns = names.map((name, index): Column => {
    const meaning = meaningOf(headingText(headings[index]));
    if (meaning === null || (meaning.kind === 'key' && index !== key)) return { index, name, meaning: null };
    const purpose = 'field' in meaning ? meaning.field : meaning.kind;
    if (meaning.kind !== 'kept' && taken.has(purpose)) return { index, name, meaning: null };
    taken.add(purpose);
    return { index, name, meaning };
  });
  const place = (kind: Meaning['kind']): number | null =>
    columns.find((column) => column.meaning?.kind === kind)?.index ?? null;
  return {
    columns,
    key: place('key'),
    receivedDate: place('received-date'),
    receivedTime: place('received-time'),
  };
}

/** The heading that every export needs and this one lacks; null when nothing is missing. */
export function neededHeading({ key, receivedDate }: Layout): NeededHeading | null {
  if (key === null) return 'Tracking ID';
  return receivedDate === null ? 'Tanggal Laporan Masuk' : null;
}

/** A heading as it is shown: one line, single blanks. */
export function headingText(heading: Cell | undefined): string {
  return cleanText(String(heading ?? '').slice(0, LONGEST_HEADING)).replace(/\s+/gu, ' ');
}

function keyIndex(headings: readonly Cell[]): number {
  const keys = headings.map((heading) => headingKey(headingText(heading)));
  const named = keys.indexOf('trackingid');
  return named < 0 ? keys.indexOf('id') : named;
}

/** Two columns of one name get a number; names that every object already has would not be kept as data. */
function uniqueNames(headings: readonly Cell[]): readonly string[] {
  const used = new Set<string>();
  return headings.map((heading, index) => {
    const said = headingText(heading).slice(0, LONGEST_NAME) || `Kolom ${index + 1}`;
    const name = said in {} ? `(${said})` : said;
    let unique = name;
    for (let times = 2; used.has(unique); times += 1) unique = `${name} (${times})`;
    used.add(unique);
    return unique;
  });
}

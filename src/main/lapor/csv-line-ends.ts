import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

export type LineEnd = '\r\n' | '\n' | '\r';
/** How the heading row, which begins at `from`, is written. */
type Written = { readonly delimiter: string; readonly newline: LineEnd; readonly from: number };

/** A line that ends outside of quotes: `end` is where its words end, `next` where the next line begins. */
type Line = { readonly start: number; readonly end: number; readonly next: number; readonly fields: number };

/** What a spreadsheet can hold, blank lines counted: more of them are no export, whatever they say. */
export const MOST_RECORDS = 1_048_576;

const OTHERS: Readonly<Record<LineEnd, RegExp>> = {
  '\r\n': /(?<!\r)\n|\r(?!\n)/u,
  '\n': /\r/u,
  '\r': /\n/u,
};

/**
 * The text with one kind of line end between its records, that of its headings. Two programs that wrote one file may have
 * ended its lines in two ways; what ends a line within quotes is part of the cell and stays.
 *
 * Throws `akhir-baris-berbeda` where it cannot be told which of the ends belong to a cell: more rows fit the headings when
 * every one of them ends a row, but not all rows do.
 */
export function withOneLineEnd(text: string, written: Written): string {
  if (!OTHERS[written.newline].test(text)) return text;
  const { isMixed, byAny, byOwn } = countRows(text, written);
  if (!isMixed) return text;
  if (byAny.odd > 0) {
    if (byAny.fit > byOwn.fit) throw new LaporFileError('akhir-baris-berbeda');
    return text;
  }
  const pieces: string[] = [];
  for (const { start, end, next } of linesOf(text, written.delimiter)) {
    pieces.push(text.slice(start, end), next > end ? written.newline : '');
  }
  return pieces.join('');
}

/** Rows from the headings on that have as many cells as these, and others; blank ones count as neither. */
type Rows = { fit: number; odd: number };

/** Counted twice: as if every line end outside of quotes ended a row, and as if only that of the headings did. */
function countRows(
  text: string,
  { delimiter, newline, from }: Written,
): { readonly isMixed: boolean; readonly byAny: Rows; readonly byOwn: Rows } {
  const [byAny, byOwn]: [Rows, Rows] = [
    { fit: 0, odd: 0 },
    { fit: 0, odd: 0 },
  ];
  let isMixed = false;
  let width = 0;
  let lines = 0;
  let joined: { fields: number; filled: boolean } = { fields: 1, filled: false };
  const count = (rows: Rows, fields: number, filled: boolean): void => {
    if (filled) rows[fields === width ? 'fit' : 'odd'] += 1;
  };
  for (const { start, end, next, fields } of linesOf(text, delimiter)) {
    lines += 1;
    // Refused as they are read.
    if (lines > MOST_RECORDS) return { isMixed: false, byAny, byOwn };
    const mark = text.slice(end, next);
    if (mark !== newline && mark !== '') isMixed = true;
    if (start < from) continue;
    width ||= fields;
    count(byAny, fields, end > start);
    joined = { fields: joined.fields + fields - 1, filled: joined.filled || end > start };
    if (mark !== newline && mark !== '') continue;
    count(byOwn, joined.fields, joined.filled);
    joined = { fields: 1, filled: false };
  }
  return { isMixed, byAny, byOwn };
}

/** The lines of a CSV, whichever way each ends. A quote that is never closed makes the rest one line. */
function* linesOf(text: string, delimiter: string): Iterable<Line> {
  let start = 0;
  let fields = 1;
  let at = 0;
  while (at < text.length) {
    at = fieldEnd(text, at, delimiter);
    if (text[at] === delimiter) {
      fields += 1;
      at += 1;
      continue;
    }
    const next = at + (text.startsWith('\r\n', at) ? 2 : Math.min(1, text.length - at));
    yield { start, end: at, next, fields };
    start = next;
    at = next;
    fields = 1;
  }
  if (fields > 1) yield { start, end: at, next: at, fields };
}

/** Where the field that begins here ends: at a delimiter, a line end or the end of the text. */
function fieldEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  if (text[at] === '"') {
    do at = closingQuote(text, at + 1) + 1;
    while (at < text.length && !isEnd(text, afterBlanks(text, at), delimiter));
  }
  while (!isEnd(text, at, delimiter)) at += 1;
  return at;
}

/** The next quote that is not one of a doubled pair; the end of the text where there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

function isEnd(text: string, at: number, delimiter: string): boolean {
  const sign = text[at];
  return sign === undefined || sign === delimiter || sign === '\n' || sign === '\r';
}

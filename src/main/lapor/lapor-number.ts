/** Blanks of every kind, among them those without width that spreadsheets leave behind. */
const BLANKS = /[\s\u200b-\u200f\u2060\ufeff]+/gu;
const LONGEST = 100;
const NUMBER = /^0*([1-9]\d{0,14})(?:[.,]0+)?$/u;

/**
 * A number by which LAPOR names a report, an office or a category: a positive whole number of at most 15 digits, from a
 * number or a text such as ` 1234567.0`; blanks and leading zeros are dropped. Null for anything else.
 */
export function laporNumber(cell: string | number | null): string | null {
  const said = String(cell ?? '');
  return said.length > LONGEST ? null : (NUMBER.exec(said.replace(BLANKS, ''))?.[1] ?? null);
}

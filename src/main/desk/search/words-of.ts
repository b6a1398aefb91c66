const NOT_PLAIN = /[^\u0020-\u007e]/;
const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as the search sees them: lower case, without accents, letters and digits only. */
export function wordsOf(text: string): readonly string[] {
  const plain = NOT_PLAIN.test(text) ? text.normalize('NFKD').replace(MARKS, '') : text;
  return plain.toLowerCase().match(WORD) ?? [];
}

import { neutralCell } from '#main/writers/neutral-cell.ts';

/** What a cell of a spreadsheet holds at most, in UTF-16 units (Excel specifications and limits). */
export const LONGEST_TEXT = 32_767;
const CUT_MARK = '… [dipotong]';

/** The text as a cell of the XLSX library takes it: neutral, cut to what a cell holds, and read back as it is. */
export function xlsxText(text: string): string {
  const neutral = neutralCell(text);
  const fitting =
    neutral.length <= LONGEST_TEXT ? neutral : neutral.slice(0, LONGEST_TEXT - CUT_MARK.length) + CUT_MARK;
  return distinctKey(literalUnderscores(fitting));
}

/** XLSX reads `_x003D_` within a text as the character `=` (ECMA-376, ST_Xstring); this keeps the text as it is. */
function literalUnderscores(text: string): string {
  return text.replace(/_(?=x[0-9a-fA-F]{4}_)/gu, '_x005F_');
}

/**
 * The library looks its texts up in a plain object, where `constructor` or `__proto__` find what is not theirs. A NUL makes
 * such a text a key of its own; the library leaves it out of the file.
 */
function distinctKey(text: string): string {
  return text in {} ? `${text}\u0000` : text;
}

/** What makes a spreadsheet read a text as a formula, in its plain, full-width and small forms. */
const SIGNS = '=+\\-@＝＋－＠﹦﹢﹣﹫';

/** A sign at the start, after blanks, invisible characters or quotes; or a tab or line break at the start. */
const FORMULA_START = new RegExp(`^(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cf}"]*[${SIGNS}])`, 'u');

/** The same within a text, where a spreadsheet that splits at another separator would begin a new cell. */
const FORMULA_AFTER_SEPARATOR = new RegExp(`([,;|][\\s\\p{Z}\\p{Cf}"]*)(?=[${SIGNS}])`, 'gu');

/** Not allowed in XML 1.0, nor welcome in any text file: control characters but tab and line breaks, half surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without characters that no document may hold. */
function documentText(text: string): string {
  return text.replace(NOT_TEXT, '');
}

/**
 * The text as a spreadsheet may hold it (OWASP, "CSV Injection"): one that would be read as a formula gets a leading
 * apostrophe. A number written as text (`+62 812 …`, `-3`) gets it too: the two cannot be told apart.
 */
export function neutralCell(text: string): string {
  const clean = documentText(text);
  return FORMULA_START.test(clean) ? `'${clean}` : clean;
}

/**
 * The text as one cell of a CSV: on one line, neutral at its start and, because a PC whose list separator differs
 * splits the line elsewhere, neutral after every separator inside.
 */
export function neutralCsvCell(text: string): string {
  const line = documentText(text).replace(/[\t\r\n]+/gu, ' ');
  return neutralCell(line.replace(FORMULA_AFTER_SEPARATOR, "$1'"));
}

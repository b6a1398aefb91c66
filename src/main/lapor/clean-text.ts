/** Control characters but tab and line feed; marks that turn the order of reading around; byte order marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed.
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Blanks of other widths than the usual one. */
const ODD_BLANKS = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const LINE_BREAKS = /\r\n?|\u2028|\u2029/gu;
const HALF_SURROGATES = /\p{Surrogate}/gu;
/** More marks on one letter than any script has (UAX 15, stream-safe text); composing them takes the square of their number. */
const EXCESS_MARKS = /(?<=\p{M}{30})\p{M}/gu;
const UNCLEAN = /[^\u0020-\u007e\n]/u;

/**
 * Text as it is kept: Unicode NFC, line feeds as the only line breaks, ordinary blanks, no control characters, nothing
 * that reverses the order of reading, no halves of characters, at most 30 marks on a letter; no blanks around it.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text.trim();
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(UNWANTED, '')
    .replace(ODD_BLANKS, ' ')
    .replace(HALF_SURROGATES, '\ufffd')
    .replace(EXCESS_MARKS, '')
    .normalize('NFC')
    .trim();
}

import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

const UPPER_CONTROLS = /[\u0080-\u009f]/gu;
/** What windows-1252 has at 0x80 to 0x9f; a blank where it has nothing. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const HIGH_SIGNS: ReadonlyMap<string, string> = new Map(
  [...SIGNS].flatMap((sign, index): [string, string][] =>
    sign === ' ' ? [] : [[String.fromCharCode(0x80 + index), sign]],
  ),
);

/**
 * The text of a file: by its byte order mark, else UTF-8, else windows-1252, which takes any bytes.
 * A character cut off at the end means a cut file: `berkas-rusak`.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const marked = encodingOfMark(bytes);
  const text = decodeFatally(bytes, marked ?? 'utf-8');
  if (text !== null) return { text, encoding: marked ?? 'utf-8' };
  if (marked !== null && marked !== 'utf-8') throw new LaporFileError('berkas-rusak');
  return { text: windows1252(bytes), encoding: 'windows-1252' };
}

/** Written out because some releases of Node 20 to 23 decode windows-1252 as latin1, which loses quotes and dashes. */
function windows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(UPPER_CONTROLS, (sign) => HIGH_SIGNS.get(sign) ?? sign);
}

function encodingOfMark(bytes: Buffer): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return null;
}

/** Null when the bytes are not in this encoding; the mark at the start is left out of the text. */
function decodeFatally(bytes: Buffer, encoding: TextEncoding): string | null {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return text + decoder.decode();
  } catch (error) {
    throw new LaporFileError('berkas-rusak', {}, error);
  }
}

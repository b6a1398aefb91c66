import type { StreamId } from '#domain/kernel/step.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import type { Picture } from '#main/desk/picture.ts';

/** A LAPOR number as people type it: digits, perhaps with spaces, `.0` or leading zeros; null for anything else. */
function laporNumberOf(text: string): string | null {
  const digits = text.replace(/[\s\u00a0]/g, '').replace(/\.0+$/, '');
  return /^\d{1,15}$/.test(digits) ? digits.replace(/^0+(?=\d)/, '') : null;
}

/**
 * The stream a person means by an id: a LAPOR number (also of a case that got it later), `lapor:<number>` or
 * `lokal:<id>`. It may be a stream nobody has written to.
 */
export function streamFor(picture: Pick<Picture, 'streamOfLapor'>, id: string): StreamId {
  const text = id.trim();
  const number = laporNumberOf(text.startsWith('lapor:') ? text.slice('lapor:'.length) : text);
  if (number !== null) return picture.streamOfLapor(number) ?? streamOf(`lapor:${number}`);
  return streamOf(text.startsWith('lokal:') ? text : `lokal:${text}`);
}

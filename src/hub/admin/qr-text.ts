import { renderUnicodeCompact } from 'uqr';

/** A text as a QR that a terminal shows. */
export function qrText(text: string): string {
  return renderUnicodeCompact(text, { border: 2 });
}

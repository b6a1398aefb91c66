import type { TFunction } from 'i18next';

const LOCAL = 'lokal:';
const SHORT_DIGITS = 6;

/** What people call a case: LAPOR's number, or the end of its own id where it has none yet. */
export function shortNumber(trackingId: string): string {
  return trackingId.startsWith(LOCAL) ? trackingId.slice(-SHORT_DIGITS) : trackingId;
}

/** The number with a word on where it comes from: `66425`, `Tercatat manual 7QX2MA`. */
export function numberInWords(trackingId: string, t: TFunction): string {
  const number = shortNumber(trackingId);
  return number === trackingId ? number : `${t('workbench.byHand')} ${number}`;
}

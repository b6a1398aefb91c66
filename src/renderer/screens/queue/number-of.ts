import type { TFunction } from 'i18next';

const BY_HAND = 'lokal:';
const SHORT_DIGITS = 6;

/** What people call a case: LAPOR's number, or the end of its own id for one that was registered by hand. */
export function numberOf(trackingId: string, t: TFunction): string {
  return trackingId.startsWith(BY_HAND)
    ? t('queue.mark.byHand', { number: trackingId.slice(-SHORT_DIGITS) })
    : trackingId.replace(/^lapor:/, '');
}

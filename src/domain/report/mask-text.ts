const MAIL = '[surel disamarkan]';
const NUMBER = '[nomor disamarkan]';

/** Lengths are bounded (RFC 5321) so that a long text without a blank stays quick to search. */
const MAIL_ADDRESS = /[\p{L}\p{Nd}._%+'-]{1,64}@[\p{L}\p{Nd}-]{1,63}(?:\.[\p{L}\p{Nd}-]{1,63}){1,8}/gu;

/** NIK, KK, telephone or account number written in one run. */
const LONG_RUN = /\+?\p{Nd}{8,}/gu;

/** `+62 812-3456-7890`, `(0564) 21 234`, `0812.3456.789`: begins with a country or trunk code, unlike a date. */
const SPACED_PHONE =
  /(?<![\p{L}\p{Nd}])(?:\(?\+?62\)?[ .\u00a0-]?\(?|\(?0)\p{Nd}{2,4}\)?(?:[ .\u00a0-]{0,3}\p{Nd}{2,5}){1,4}(?!\p{Nd})/gu;

/** Sixteen digits in groups: a NIK or KK as it is read aloud. */
const SPACED_NIK = /(?<!\p{Nd})\p{Nd}(?:[ .\u00a0-]?\p{Nd}){15}(?!\p{Nd})/gu;

const FEWEST_PHONE_DIGITS = 8;

/**
 * The text as it may be printed or shared: e-mail addresses, telephone numbers and runs of eight or more digits
 * (NIK, KK, accounts) give way to a mark in brackets. Dates and amounts with separators stay.
 */
export function maskText(text: string): string {
  return text
    .replace(MAIL_ADDRESS, MAIL)
    .replace(SPACED_NIK, NUMBER)
    .replace(SPACED_PHONE, (found) => (digitCount(found) < FEWEST_PHONE_DIGITS ? found : NUMBER))
    .replace(LONG_RUN, NUMBER);
}

function digitCount(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}

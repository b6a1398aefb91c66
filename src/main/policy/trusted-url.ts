/** LAPOR's page of one report; nothing else on the outside is ever opened. */
const REPORT_IN_LAPOR = /^https:\/\/www\.lapor\.go\.id\/pengaduan\/[1-9]\d{0,14}$/;

/** Whether an address may be handed to the person's own browser: exactly as the program writes it, no other spelling. */
export function isTrustedOutside(url: string): boolean {
  return REPORT_IN_LAPOR.test(url);
}

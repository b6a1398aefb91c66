/** Failed attempts under one name (an address, an invitation, a person), and when the last was. */
export type Attempts = { readonly count: number; readonly at: number };

/** Attempts that wait for nothing. */
const FREE = 5;
const LONGEST_WAIT_MS = 15 * 60_000;
/** After this long without an attempt all is forgotten. */
export const FORGOTTEN_AFTER_MS = 24 * 3_600_000;

/** How long somebody has to wait before the next attempt, in milliseconds: doubling, up to a quarter of an hour. */
export function waitOf(known: Attempts | null, now: number): number {
  if (known === null || known.count < FREE) return 0;
  const pause = Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** (known.count - FREE));
  return Math.max(0, known.at + pause - now);
}

/** The record after one more attempt. */
export function counted(known: Attempts | null, now: number): Attempts {
  const fresh = known === null || now - known.at > FORGOTTEN_AFTER_MS;
  return { count: fresh ? 1 : known.count + 1, at: now };
}

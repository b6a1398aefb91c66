import type { Instant } from '#domain/kernel/instant.ts';

const WIB_MS = 7 * 3_600_000;

/** A moment of the hub's clock as histories write it, in WIB. */
export function instantOf(ms: number): Instant {
  return new Date(ms + WIB_MS).toISOString().replace('Z', '+07:00');
}

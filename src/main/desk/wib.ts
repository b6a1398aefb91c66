import type { Instant } from '#domain/kernel/instant.ts';

const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;

/** A moment of the PC's clock (ms since 1970, UTC) as the program writes it: ISO 8601 in WIB, `+07:00`. */
export function wibInstant(ms: number): Instant {
  return new Date(ms + WIB_OFFSET_MS).toISOString().replace('Z', '+07:00');
}

import { isCivilDate } from '#domain/deadline/civil-date.ts';
import { DEFAULT_ZONE, momentIn, offsetOfZone, type Zone } from '#domain/kernel/zone.ts';

const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;

/** A moment (ms since 1970, UTC) as histories keep it: ISO 8601 in WIB. */
export function wibMoment(ms: number): string {
  return new Date(ms + WIB_OFFSET_MS).toISOString().replace('Z', '+07:00');
}

/** A day `YYYY-MM-DD` and a time `HH:MM` of a zone as a moment; null when one of them is not complete. */
export function momentOf(day: string, time: string, zone: Zone): string | null {
  const complete = isCivilDate(day) && /^\d{2}:\d{2}$/.test(time);
  return complete ? momentIn(`${day}T${time}:00.000${offsetOfZone(zone)}`, DEFAULT_ZONE) : null;
}

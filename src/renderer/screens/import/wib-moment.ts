const WIB_OFFSET_MS = 7 * 60 * 60 * 1000;

/** A moment (ms since 1970, UTC) as histories keep it: ISO 8601 in WIB. */
export function wibMoment(ms: number): string {
  return new Date(ms + WIB_OFFSET_MS).toISOString().replace('Z', '+07:00');
}

/** A day `YYYY-MM-DD` and a time `HH:MM` of WIB as a moment; null when one of them is not complete. */
export function momentOf(day: string, time: string): string | null {
  const complete = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}$/.test(time);
  return complete ? `${day}T${time}:00.000+07:00` : null;
}

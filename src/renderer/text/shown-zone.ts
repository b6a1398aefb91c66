import { civilDateOf, DEFAULT_ZONE, momentIn, type Zone } from '#domain/kernel/zone.ts';

/** The institution's zone, as the desk told it last. Like the language, it is one for the whole page. */
let zone: Zone = DEFAULT_ZONE;

/** Shows all moments by the clocks of this zone from now on. */
export function showMomentsIn(next: Zone): void {
  zone = next;
}

export function shownZone(): Zone {
  return zone;
}

/** A moment as the clocks of the institution's zone tell it: its first ten characters are its day there. */
export function there(instant: string): string {
  return momentIn(instant, zone);
}

/** The day a moment falls on in the institution's zone. */
export function dayThere(instant: string): string {
  return civilDateOf(instant, zone);
}

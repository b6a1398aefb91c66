import { addDays } from '#domain/deadline/civil-date.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';

/** Indonesia's time zones. An institution has one; all its days are counted by it. */
export const ZONES = ['WIB', 'WITA', 'WIT'] as const;
export type Zone = (typeof ZONES)[number];

/** Until an institution names its own, and the zone in which histories write every moment. */
export const DEFAULT_ZONE = 'WIB' as const satisfies Zone;

const OFFSETS = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' } as const satisfies Record<Zone, string>;
const MINUTES_A_DAY = 1_440;

/** How ISO 8601 writes the zone: `+08:00`. */
export function offsetOfZone(zone: Zone): string {
  return OFFSETS[zone];
}

/** The day a moment falls on where this zone holds, in whatever offset the moment is written. */
export function civilDateOf(instant: Instant, zone: Zone): CivilDate {
  return momentIn(instant, zone).slice(0, 10);
}

/** The same moment as a clock of this zone tells it: `2026-02-01T01:30:00.000+09:00`. */
export function momentIn(instant: Instant, zone: Zone): Instant {
  const offset = OFFSETS[zone];
  if (instant.endsWith(offset)) return instant;
  const minute = minuteOf(instant.slice(11)) - minutesAhead(instant) + minutesAhead(offset);
  const days = Math.floor(minute / MINUTES_A_DAY);
  const left = minute - days * MINUTES_A_DAY;
  const time = `${pad(Math.floor(left / 60))}:${pad(left % 60)}`;
  const seconds = instant.slice(16).replace(/(?:Z|[+-]\d\d:\d\d)$/u, '');
  const written = instant.slice(0, 10);
  return `${days === 0 ? written : addDays(written, days)}T${time}${seconds}${offset}`;
}

/** Minutes since midnight of a time that begins with `HH:MM`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes by which the offset at a moment's end is ahead of UTC. */
function minutesAhead(moment: string): number {
  if (moment.endsWith('Z')) return 0;
  const offset = moment.slice(-6);
  return (offset.startsWith('-') ? -1 : 1) * minuteOf(offset.slice(1));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

import { isCivilDate } from '#domain/deadline/civil-date.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import { DEFAULT_ZONE, offsetOfZone, ZONES, type Zone } from '#domain/kernel/zone.ts';
import { wibInstant } from '#main/desk/wib.ts';
import { monthOfName } from '#main/lapor/month-names.ts';

/**
 * The zone in which a time of an export is read that names none. No source says which one LAPOR writes, so this is a
 * reading, not a fact; another one would stand here.
 */
const LAPOR_ZONE: Zone = 'WIB';

/** A moment as a cell tells it: the time may be missing, the zone is `LAPOR_ZONE` unless the cell names another. */
export type SaidMoment = {
  readonly date: CivilDate;
  /** `HH:MM:SS`, null when the cell gives none. */
  readonly time: string | null;
  /** As ISO 8601 writes it, `+07:00`. */
  readonly offset: string;
};
export type SaidTime = { readonly time: string; readonly offset: string };

const LONGEST_RAW = 200;
const LONGEST = 60;
const EARLIEST = '2000-01-01';
const LATEST = '2100-12-31';
const OFFSETS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ZONES.map((zone) => [zone, offsetOfZone(zone)])),
  '': offsetOfZone(LAPOR_ZONE),
  Z: '+00:00',
};

const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?,? +/iu;
const DATE_AND_TIME = /^(.+?)(?:T| *, *| +)(?:pukul +|jam +)?(\d{1,2}[:.]\d{2}.*)$/iu;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/u;
const DAY_NAMED_MONTH = /^(\d{1,2})[ -]*([a-z]+)\.?[ ,-]*(\d{4})$/iu;
const NAMED_MONTH_DAY = /^([a-z]+)\.? +(\d{1,2}),? +(\d{4})$/iu;
const TIME = /^(\d{1,2})([:.])(\d{2})(?:\2(\d{2})(?:\.\d{1,6})?)? *(WIB|WITA|WIT|Z|[+-]\d{2}:?\d{2}|)$/iu;

/**
 * Reads a date with or without a time: `3 Jan 2026`, `Sabtu, 6 Januari 2026 13.05 WIB`, `2026-01-03T13:05:10+07:00`,
 * `3/1/2026 13:05` (day before month). Null when it is not exactly one real day of the years 2000 to 2100: a year of two
 * digits and a time with AM or PM (month before day?) are not guessed at.
 */
export function readMoment(text: string): SaidMoment | null {
  if (text.length > LONGEST_RAW) return null;
  const said = text.trim().replace(/\s+/gu, ' ');
  if (said.length > LONGEST) return null;
  const parts = DATE_AND_TIME.exec(said);
  const date = readDate(parts?.[1] ?? said);
  const time =
    parts?.[2] === undefined ? { time: null, offset: offsetOfZone(DEFAULT_ZONE) } : readTime(parts[2]);
  return date === null || time === null ? null : { date, ...time };
}

/** Reads a time of day: `13:05`, `13.05`, `9:05:10`, `13:05 WIB`. Null when it is none of the 24 hours. */
export function readTime(text: string): SaidTime | null {
  const said = text.trim();
  const found = said.length > LONGEST ? null : TIME.exec(said);
  if (found === null) return null;
  const [, hour = '', , minute = '', second = '00', zone = ''] = found;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return { time: `${hour.padStart(2, '0')}:${minute}:${second}`, offset: offsetOf(zone.toUpperCase()) };
}

/** The moment in WIB; midnight when no time was said. Null when its zone moves it out of the calendar. */
export function instantOf({ date, time, offset }: SaidMoment): Instant | null {
  const local = `${date}T${time ?? '00:00:00'}.000${offset}`;
  if (offset === offsetOfZone(DEFAULT_ZONE)) return local;
  const ms = Date.parse(local);
  return Number.isNaN(ms) ? null : wibInstant(ms);
}

function readDate(said: string): CivilDate | null {
  const text = said.replace(WEEKDAY, '');
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return civilDate(iso[1], iso[2], iso[3]);
  const numbers = DAY_FIRST.exec(text);
  if (numbers !== null) return civilDate(numbers[4], numbers[3], numbers[1]);
  const named = DAY_NAMED_MONTH.exec(text);
  if (named !== null) return civilDate(named[3], monthOfName(named[2]), named[1]);
  const american = NAMED_MONTH_DAY.exec(text);
  return american === null ? null : civilDate(american[3], monthOfName(american[1]), american[2]);
}

function civilDate(year = '', month: string | null = '', day = ''): CivilDate | null {
  if (month === null) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) && date >= EARLIEST && date <= LATEST ? date : null;
}

function offsetOf(zone: string): string {
  return OFFSETS[zone] ?? `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

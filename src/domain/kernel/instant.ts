/**
 * A moment: ISO 8601 with an explicit offset, e.g. `2026-03-13T09:12:00.000+07:00`.
 * The program writes WIB (+07:00); the civil date of a moment is its first ten characters.
 */
export type Instant = string;

/** A day of the calendar, `YYYY-MM-DD`, without a clock or a zone. */
export type CivilDate = string;

/** The civil date a moment falls on, in the moment's own offset (WIB for all that this program writes). */
export function civilDateOf(instant: Instant): CivilDate {
  return instant.slice(0, 10);
}

/**
 * A moment: ISO 8601 with an explicit offset, e.g. `2026-03-13T09:12:00.000+07:00`.
 * The program writes WIB (+07:00), wherever it stands; the day a moment falls on is `civilDateOf` in `kernel/zone.ts`.
 */
export type Instant = string;

/** A day of the calendar, `YYYY-MM-DD`, without a clock or a zone. */
export type CivilDate = string;

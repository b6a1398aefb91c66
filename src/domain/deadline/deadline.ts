import {
  type Calendar,
  workingDayOfRank,
  workingRank,
  type YearWarning,
  yearWarnings,
} from '#domain/deadline/calendar.ts';
import { civilDateOfDay, type DayNumber, dayNumberOf } from '#domain/deadline/civil-date.ts';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import { type Pause, type PausedDays, pausedRuns } from '#domain/deadline/pauses.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** `working`: days on which the office works by the calendar; `calendar`: every day. */
export const UNITS = ['working', 'calendar'] as const;
export type Unit = (typeof UNITS)[number];

/** The longest limit a rule may have, in days of its unit. */
export const LONGEST_LIMIT = 3_650;

/** What is counted: `limit` days of the unit, from the day after `from`, without the days of the pauses. */
export type Count = {
  readonly from: CivilDate;
  readonly limit: number;
  readonly unit: Unit;
  readonly pauses: readonly Pause[];
};

/** `dueOn` ends at midnight in the institution's zone and is null while a pause lasts that began before the count was complete. */
export type Due = { readonly dueOn: CivilDate | null; readonly warnings: readonly YearWarning[] };

/** Where a count ends, null while it stands still, and the last day it has come to. */
export type End = { readonly due: DayNumber | null; readonly reached: DayNumber };

/**
 * The last day of a count. Does not walk over the days: its cost depends on the number of pauses only.
 * Throws `tanggal-tidak-sah`, `batas-tidak-sah` (not a whole number of 1 to 3650 days) or `jeda-tidak-sah`.
 */
export function dueDate(calendar: Calendar, count: Count): Due {
  checkLimit(count.limit);
  const from = dayNumberOf(count.from);
  const { due, reached } = endOfCount(calendar, from, count, pausedRuns(count.pauses));
  return {
    dueOn: due === null ? null : civilDateOfDay(due),
    warnings: count.unit === 'working' ? yearWarnings(calendar, from, reached) : [],
  };
}

/** Throws `batas-tidak-sah` unless the limit is a whole number of days that a rule may have. */
export function checkLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST_LIMIT) {
    throw new DeadlineError('batas-tidak-sah', { limit: String(limit) });
  }
}

/** `dueDate` in day numbers, for a limit and pauses that were checked before. */
export function endOfCount(
  calendar: Calendar,
  from: DayNumber,
  { limit, unit }: Pick<Count, 'limit' | 'unit'>,
  runs: readonly PausedDays[],
): End {
  const working = unit === 'working';
  const rankOf = (day: DayNumber): number => (working ? workingRank(calendar, day) : day);
  let rank = rankOf(from) + limit;
  let due = working ? workingDayOfRank(calendar, rank) : rank;
  for (const run of runs) {
    if (run.first > due) break;
    if (run.last <= from) continue;
    if (run.last === Number.POSITIVE_INFINITY) return { due: null, reached: run.first - 1 };
    rank += rankOf(run.last) - rankOf(Math.max(run.first - 1, from));
    due = working ? workingDayOfRank(calendar, rank) : rank;
  }
  return { due, reached: due };
}

import { addDays, type DayNumber, dayNumberOf } from '#domain/deadline/civil-date.ts';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** Days that do not count, both ends included; `to` is null while the pause lasts. */
export type Pause = { readonly from: CivilDate; readonly to: CivilDate | null };

/** A pause in day numbers; `last` is Infinity while it lasts. */
export type PausedDays = { readonly first: DayNumber; readonly last: DayNumber };

/**
 * The days that a clock stopped on one day and running again on another (null: not yet) does not count: a day counts only
 * if the clock runs at its end, so stopped on A and resumed on C leaves out A up to the day before C, and nothing when both
 * are the same day (null).
 */
export function pauseBetween(stoppedOn: CivilDate, resumedOn: CivilDate | null): Pause | null {
  if (resumedOn === null) return { from: stoppedOn, to: null };
  return resumedOn > stoppedOn ? { from: stoppedOn, to: addDays(resumedOn, -1) } : null;
}

/** Reads `A..B`, two dates, both ends included. Throws `jeda-tidak-sah`. */
export function parsePause(text: string): Pause {
  const [from, to, rest] = text.split('..');
  if (from === undefined || to === undefined || rest !== undefined) {
    throw new DeadlineError('jeda-tidak-sah', { pause: text });
  }
  const pause = { from, to };
  pausedDays(pause);
  return pause;
}

function pausedDays(pause: Pause): PausedDays {
  const first = dayNumberOf(pause.from);
  const last = pause.to === null ? Number.POSITIVE_INFINITY : dayNumberOf(pause.to);
  if (last < first) throw new DeadlineError('jeda-tidak-sah', { pause: `${pause.from}..${pause.to}` });
  return { first, last };
}

const NONE: readonly PausedDays[] = [];

/**
 * The pauses as separate runs of days in order; days named twice are there once.
 * Throws `jeda-tidak-sah` when one ends before it begins.
 */
export function pausedRuns(pauses: readonly Pause[]): readonly PausedDays[] {
  if (pauses.length === 0) return NONE;
  const days = pauses.map(pausedDays);
  if (days.length === 1) return days;
  const sorted = days.sort((one, other) => one.first - other.first);
  const runs: PausedDays[] = [];
  for (const next of sorted) {
    const open = runs.at(-1);
    if (open !== undefined && next.first <= open.last) {
      runs[runs.length - 1] = { first: open.first, last: Math.max(open.last, next.last) };
    } else {
      runs.push(next);
    }
  }
  return runs;
}

import { type Calendar, kindOfDay, type YearWarning } from '#domain/deadline/calendar.ts';
import { civilDateOfDay, type DayNumber, dayNumberOf, yearOfDay } from '#domain/deadline/civil-date.ts';
import { type Count, checkLimit, type Unit } from '#domain/deadline/deadline.ts';
import { type PausedDays, pausedRuns } from '#domain/deadline/pauses.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/**
 * Why a day counts or not: `hari-kerja` and `hari-kalender` count; `akhir-pekan`, `libur` (with its name) and `jeda` do not.
 * A day off within a pause keeps its own reason: the pause took nothing away there.
 */
type CountedWhy = 'hari-kerja' | 'hari-kalender' | 'akhir-pekan' | 'libur' | 'jeda';

export type CountedDay = {
  readonly date: CivilDate;
  readonly counted: boolean;
  readonly why: CountedWhy;
  readonly name?: string;
};

/** A count told day by day, from the day after `from` to the due date, or to the first day of a pause that still lasts. */
export type Explanation = {
  readonly from: CivilDate;
  readonly limit: number;
  readonly unit: Unit;
  readonly dueOn: CivilDate | null;
  readonly steps: readonly CountedDay[];
  readonly warnings: readonly YearWarning[];
};

/** The same answer as `dueDate`, found by walking over every day. Throws what `dueDate` throws. */
export function explainDue(calendar: Calendar, count: Count): Explanation {
  checkLimit(count.limit);
  const { from, limit, unit } = count;
  const runs = pausedRuns(count.pauses);
  const steps: CountedDay[] = [];
  const missing = new Set<number>();
  let left = limit;
  let dueOn: CivilDate | null = null;
  for (let day = dayNumberOf(from) + 1; left > 0; day += 1) {
    const pause = runs.find(({ first, last }) => first <= day && day <= last);
    if (pause?.last === Number.POSITIVE_INFINITY) {
      steps.push({ date: civilDateOfDay(day), counted: false, why: 'jeda' });
      return { from, limit, unit, dueOn: null, steps, warnings: warningsOf(missing) };
    }
    const step = countedDay(calendar, unit, day, pause);
    steps.push(step);
    if (unit === 'working' && !calendar.years.has(yearOfDay(day))) missing.add(yearOfDay(day));
    if (step.counted) left -= 1;
    dueOn = step.date;
  }
  return { from, limit, unit, dueOn, steps, warnings: warningsOf(missing) };
}

function warningsOf(years: ReadonlySet<number>): readonly YearWarning[] {
  return [...years].map((year) => ({ code: 'tahun-tanpa-kalender', year }));
}

function countedDay(
  calendar: Calendar,
  unit: Unit,
  day: DayNumber,
  pause: PausedDays | undefined,
): CountedDay {
  const date = civilDateOfDay(day);
  const kind = kindOfDay(calendar, day);
  if (unit === 'working' && !kind.working)
    return {
      date,
      counted: false,
      ...(kind.why === 'libur' ? { why: kind.why, name: kind.name } : { why: kind.why }),
    };
  if (pause !== undefined) return { date, counted: false, why: 'jeda' };
  return { date, counted: true, why: unit === 'working' ? 'hari-kerja' : 'hari-kalender' };
}

import type { CaseRow } from '#domain/complaint/case-row.ts';
import { type QueueSettings, queueCase } from '#domain/complaint/queue-case.ts';
import { type Calendar, workingDaysBetween } from '#domain/deadline/calendar.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import type { QueueDue } from '#domain/deadline/clocks.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** As much of a case's date as is the same on every day: it changes with the case, the rules and the calendar alone. */
export type StandingDue = Pick<QueueDue, 'dueOn' | 'ruleId' | 'provisional'> & {
  /** Whether the case is late once the date has passed. */
  readonly mayBeLate: boolean;
};

/** What stands of a row's date; null when it has none. */
export function standingDue(row: CaseRow, settings: QueueSettings): StandingDue | null {
  const { due } = queueCase(row, settings);
  if (due === null) return null;
  const { dueOn, ruleId, provisional } = due;
  const dayAfter = queueCase(row, { ...settings, today: addDays(dueOn, 1) });
  return { dueOn, ruleId, provisional, mayBeLate: dayAfter.due?.late === true };
}

/** The date as it is on this day. */
export function dueToday(standing: StandingDue, calendar: Calendar, today: CivilDate): QueueDue {
  const { dueOn, ruleId, provisional, mayBeLate } = standing;
  const daysLeft = workingDaysBetween(calendar, today, dueOn);
  return { dueOn, ruleId, daysLeft, late: mayBeLate && today > dueOn, provisional };
}

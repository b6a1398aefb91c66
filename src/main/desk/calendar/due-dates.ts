import { mayCommand } from '#domain/authority.ts';
import type { Calendar } from '#domain/deadline/calendar.ts';
import { calendarAt, type DeadlineBook } from '#domain/deadline/clocks.ts';
import { type DueDate, warningDays, warningPointsOf } from '#domain/deadline/day-load.ts';
import type { DeadlineRule } from '#domain/deadline/rules.ts';
import { readersFor } from '#domain/institution/institution.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { CaseGlance } from '#main/desk/queue/case-glance.ts';
import type { OpenCase } from '#main/desk/queue/queue-index.ts';

/** Whose dates: of some offices and officers (null: of none), the date of the queue alone or of every open clock. */
export type DateFilter = {
  readonly officeIds?: readonly (string | null)[] | undefined;
  readonly officerIds?: readonly (string | null)[] | undefined;
  readonly allClocks: boolean;
};

/** One date of one case that this person may know of. */
export type FoundDate = DueDate & {
  readonly ordinal: number;
  readonly ruleId: string;
  /** Working days; negative when past. */
  readonly daysLeft: number;
  readonly provisional: boolean;
  readonly officeId: string | null;
  readonly officerId: string | null;
};

export type DatesFound = {
  readonly dates: readonly FoundDate[];
  /** Dates of cases of which this person may learn nothing but that they are counted. */
  readonly hidden: readonly DueDate[];
};

type Parts = Pick<DeskParts, 'picture' | 'settings' | 'now'>;

/**
 * The dates of all open cases. Cases that this person may not know of come apart, with the date of the queue alone, and
 * only for who may make a summary, where they are counted too; who an officer's are is not told even by a count.
 */
export function dueDates({ picture, settings, now }: Parts, actor: Actor, filter: DateFilter): DatesFound {
  const today = settings.dayOf(now());
  const book = settings.book();
  const reader = { actor, readers: readersFor(settings.state(), actor) };
  const isAskedFor = filterOf(filter);
  const countsHidden = filter.officerIds === undefined && mayCommand(actor.role, 'record-list-export');
  const dates: FoundDate[] = [];
  const hidden: DueDate[] = [];
  picture.queue.eachOpen(reader, settings.queueSettings(today), (open) => {
    if ((open.hidden && !countsHidden) || !isAskedFor(open.item)) return;
    const told = filter.allClocks && !open.hidden ? clocksOf(open) : queueDateOf(open, book);
    for (const one of told) {
      const warnsOn = warnsOf(one, book, calendarAt(book, one.officeId), today);
      if (open.hidden) hidden.push({ dueOn: one.dueOn, kind: one.kind, late: one.late, warnsOn });
      else dates.push({ ...one, warnsOn });
    }
  });
  return { dates, hidden };
}

type Told = Omit<FoundDate, 'warnsOn'>;

function filterOf({ officeIds, officerIds }: DateFilter): (item: CaseGlance) => boolean {
  const offices = officeIds === undefined ? null : new Set(officeIds);
  const officers = officerIds === undefined ? null : new Set(officerIds);
  return ({ row }) =>
    (offices === null || offices.has(row.officeId)) && (officers === null || officers.has(row.officerId));
}

function queueDateOf({ ordinal, item }: OpenCase, { rules }: DeadlineBook): readonly Told[] {
  const { due, row } = item;
  if (due === null) return [];
  const kind = rules.get(due.ruleId)?.[0]?.kind ?? 'sasaran';
  return [{ ...due, kind, ordinal, officeId: row.officeId, officerId: row.officerId }];
}

function clocksOf({ ordinal, item, clocks }: OpenCase): readonly Told[] {
  const { officeId, officerId } = item.row;
  return clocks().flatMap(({ ruleId, kind, dueOn, daysLeft, late, provisional }): readonly Told[] => {
    if (dueOn === null || daysLeft === null) return [];
    return [
      { ordinal, ruleId, kind, dueOn, daysLeft, late: late === true, provisional, officeId, officerId },
    ];
  });
}

function warnsOf(
  one: Told,
  { rules }: DeadlineBook,
  calendar: Calendar,
  today: CivilDate,
): readonly CivilDate[] {
  const rule: DeadlineRule | undefined = rules.get(one.ruleId)?.[0];
  return rule === undefined ? [] : warningDays(one, warningPointsOf(rule), calendar, today);
}

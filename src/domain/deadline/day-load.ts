import { DUE_SOON_WORKING_DAYS } from '#domain/complaint/views.ts';
import { type Calendar, workingDayOfRank, workingRank } from '#domain/deadline/calendar.ts';
import { civilDateOfDay, dayNumberOf } from '#domain/deadline/civil-date.ts';
import type { DeadlineRule } from '#domain/deadline/rules.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/**
 * What a day of the calendar counts. `late`: targets that ran out on it; `due`: targets that end on it and are not late;
 * `reminders`: waits for somebody else that end on it; `beside`: clocks that run beside; `warnings`: targets that come near
 * on it.
 */
export const LOAD_COUNTS = ['late', 'due', 'reminders', 'beside', 'warnings'] as const;
export type LoadCount = (typeof LOAD_COUNTS)[number];

export type DayLoad = { readonly date: CivilDate } & Readonly<Record<LoadCount, number>>;

/** One date of one open case. */
export type DueDate = {
  readonly dueOn: CivilDate;
  readonly kind: DeadlineRule['kind'];
  readonly late: boolean;
  /** The days, from today on, on which it comes near. */
  readonly warnsOn: readonly CivilDate[];
};

export type DateRange = { readonly from: CivilDate; readonly to: CivilDate };

/** How full a day is: nothing due, something, as much as the person calls busy, twice as much. */
export const HEATS = ['kosong', 'ringan', 'padat', 'sangat-padat'] as const;
export type Heat = (typeof HEATS)[number];

/** So many due reports make a day a busy one, until the person says otherwise. */
export const BUSY_FROM = 5;

const NO_DAYS: readonly CivilDate[] = [];

/** The days of a range that have a date or a warning, in order, each with its counts. */
export function loadPerDay(dates: Iterable<DueDate>, { from, to }: DateRange): readonly DayLoad[] {
  const loads = new Map<CivilDate, Record<LoadCount, number>>();
  const add = (date: CivilDate, count: LoadCount): void => {
    if (date < from || date > to) return;
    const load = loads.get(date) ?? { late: 0, due: 0, reminders: 0, beside: 0, warnings: 0 };
    load[count] += 1;
    loads.set(date, load);
  };
  for (const one of dates) {
    add(one.dueOn, countOf(one));
    for (const day of one.warnsOn) add(day, 'warnings');
  }
  return [...loads]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, counts]) => ({ date, ...counts }));
}

/** Under which count a date stands on its day. */
export function countOf({ kind, late }: Pick<DueDate, 'kind' | 'late'>): Exclude<LoadCount, 'warnings'> {
  if (kind === 'pengingat') return 'reminders';
  if (kind === 'sejajar') return 'beside';
  return late ? 'late' : 'due';
}

/** Targets that end on a day: what makes it a full one. */
export function workOf({ late, due }: Pick<DayLoad, 'late' | 'due'>): number {
  return late + due;
}

export function heatOf(work: number, busyFrom: number): Heat {
  if (work === 0) return 'kosong';
  if (work < busyFrom) return 'ringan';
  return work < 2 * busyFrom ? 'padat' : 'sangat-padat';
}

/** How many working days before a rule's date it comes near: as the rule says, else as near as the queue calls soon. */
export function warningPointsOf(
  rule: DeadlineRule & { readonly warnAt?: readonly number[] | undefined },
): readonly number[] {
  return rule.warnAt ?? [DUE_SOON_WORKING_DAYS];
}

/** The days, from today on, on which a target comes near; none once it is late, and none for what is no target. */
export function warningDays(
  { dueOn, kind, late }: Pick<DueDate, 'dueOn' | 'kind' | 'late'>,
  points: readonly number[],
  calendar: Calendar,
  today: CivilDate,
): readonly CivilDate[] {
  if (kind !== 'sasaran' || late || points.length === 0 || dueOn < today) return NO_DAYS;
  const rank = workingRank(calendar, dayNumberOf(dueOn));
  const days = points.map((left) => civilDateOfDay(workingDayOfRank(calendar, rank - left)));
  return days.filter((day) => day >= today && day < dueOn);
}

import type { Agenda, AgendaEntry, DateChoice, Load, PeopleLoad } from '#contract/window/calendar.ts';
import { type Calendar, kindOfDay } from '#domain/deadline/calendar.ts';
import { dayNumberOf } from '#domain/deadline/civil-date.ts';
import { calendarAt } from '#domain/deadline/clocks.ts';
import { countOf, type DateRange, LOAD_COUNTS, loadPerDay } from '#domain/deadline/day-load.ts';
import { nameOf } from '#domain/institution/institution.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { daysOf } from '#main/desk/calendar/date-range.ts';
import { type DateFilter, dueDates, type FoundDate } from '#main/desk/calendar/due-dates.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { officeNameOf, queueItem } from '#main/window/queue-item.ts';

type Request = DateRange & DateFilter;

const MOST_DAYS = 400;
const MOST_WEEK_DAYS = 62;

/** What each day of a range carries, for a calendar. */
export function loadOf(desk: Desk, actor: Actor, request: Request): Load {
  const days = daysOf(request, MOST_DAYS);
  const { dates, hidden } = dueDates(desk, actor, request);
  const calendar = calendarAt(desk.settings.book(), officeIn(request, actor));
  const touched = new Set(days.map((day) => Number(day.slice(0, 4))));
  return {
    days: loadPerDay([...dates, ...hidden], request),
    daysOff: days.flatMap((date) => dayOff(calendar, date)),
    yearsWithoutCalendar: [...touched].filter((year) => !calendar.years.has(year)),
    hidden: hidden.filter(within(request)).length,
    ...choicesOf(desk, isPlain(request) ? dates : dueDates(desk, actor, { allClocks: false }).dates),
  };
}

/** Whether these are the dates of the queue, of everybody. */
function isPlain({ officeIds, officerIds, allClocks }: DateFilter): boolean {
  return officeIds === undefined && officerIds === undefined && !allClocks;
}

/** Whose days off are shown: of the one office that is looked at, or of the person's own. */
function officeIn({ officeIds = [] }: DateFilter, actor: Actor): string | null {
  const [only] = officeIds;
  return officeIds.length === 1 && only !== undefined ? only : actor.officeId;
}

function dayOff(calendar: Calendar, date: CivilDate): Load['daysOff'] {
  const kind = kindOfDay(calendar, dayNumberOf(date));
  if (kind.working) return [];
  return [{ date, name: kind.why === 'libur' ? kind.name : null }];
}

function within({ from, to }: DateRange): (date: { readonly dueOn: CivilDate }) => boolean {
  return ({ dueOn }) => dueOn >= from && dueOn <= to;
}

/** What the filters may be set to, most reports first. */
function choicesOf(desk: Desk, dates: readonly FoundDate[]): Pick<Load, 'offices' | 'officers'> {
  const institution = desk.settings.state();
  const { queue } = desk.picture;
  const officeName = ({ ordinal, officeId }: FoundDate): string =>
    officeNameOf(institution, { officeId, officeName: queue.value(ordinal, 'officeName') }) ?? '';
  return {
    offices: tally(dates, (date) => date.officeId, officeName),
    officers: tally(
      dates,
      (date) => date.officerId,
      ({ officerId }) => (officerId === null ? '' : nameOf(institution, officerId)),
    ),
  };
}

function tally(
  dates: readonly FoundDate[],
  idOf: (date: FoundDate) => string | null,
  nameFor: (date: FoundDate) => string,
): readonly DateChoice[] {
  const found = new Map<string | null, { name: string; count: number }>();
  for (const date of dates) {
    const id = idOf(date);
    const known = found.get(id);
    if (known === undefined) found.set(id, { name: nameFor(date), count: 1 });
    else known.count += 1;
  }
  return [...found]
    .map(([id, { name, count }]) => ({ id, name, count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'id'));
}

/** The dates of a range, one by one: by day, what is late before what is due before the rest. */
export function agendaOf(desk: Desk, actor: Actor, request: Request & { readonly limit: number }): Agenda {
  daysOf(request, MOST_DAYS);
  const { dates, hidden } = dueDates(desk, actor, request);
  const found = dates.filter(within(request)).sort(byUrgency);
  const isNear = (day: CivilDate): boolean => within(request)({ dueOn: day });
  const near = dates.filter(({ warnsOn }) => warnsOn.some(isNear)).sort(byUrgency);
  return {
    total: found.length,
    hidden: hidden.filter(within(request)).length,
    entries: found.slice(0, request.limit).flatMap((date) => entryOf(desk, date)),
    warned: near.slice(0, request.limit).flatMap((date) => entryOf(desk, date)),
  };
}

function byUrgency(one: FoundDate, other: FoundDate): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return (
    LOAD_COUNTS.indexOf(countOf(one)) - LOAD_COUNTS.indexOf(countOf(other)) || one.ordinal - other.ordinal
  );
}

function entryOf(desk: Desk, date: FoundDate): readonly AgendaEntry[] {
  const item = desk.picture.queue.item(date.ordinal);
  if (item === null) return [];
  const { ruleId, kind, dueOn, daysLeft, late, provisional } = date;
  const label = desk.settings.book().rules.get(ruleId)?.[0]?.label ?? ruleId;
  const told = queueItem(desk.settings.state(), item);
  return [{ item: told, ruleId, label, kind, dueOn, daysLeft, late, provisional }];
}

/** Who has how many targets on which of these days, and how many that are late; whoever has most comes first. */
export function peopleOf(desk: Desk, actor: Actor, request: Request): PeopleLoad {
  const days = daysOf(request, MOST_WEEK_DAYS);
  const placeOf = new Map(days.map((date, at) => [date, at]));
  const found = new Map<string | null, { due: number[]; late: number }>();
  for (const { officerId, dueOn, kind, late } of dueDates(desk, actor, request).dates) {
    const at = placeOf.get(dueOn);
    if (kind !== 'sasaran' || (at === undefined && !late)) continue;
    const one = found.get(officerId) ?? { due: days.map(() => 0), late: 0 };
    found.set(officerId, one);
    if (at !== undefined) one.due[at] = (one.due[at] ?? 0) + 1;
    if (late) one.late += 1;
  }
  const institution = desk.settings.state();
  const people = [...found].map(([id, { due, late }]) => ({
    id,
    name: id === null ? '' : nameOf(institution, id),
    due,
    late,
  }));
  const sum = (due: readonly number[]): number => due.reduce((total, count) => total + count, 0);
  return {
    dates: days,
    people: people.sort((one, other) => sum(other.due) - sum(one.due) || one.name.localeCompare(other.name)),
  };
}

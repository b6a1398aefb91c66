import type { CalendarData, Holiday } from '#domain/deadline/calendar-data.ts';
import { yearOf } from '#domain/deadline/civil-date.ts';
import type { InstitutionEvent } from '#domain/institution/events.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** What was changed of a calendar: its week, days off that were added, listed ones that were taken out. */
export type DayEdits = {
  readonly workingWeek: readonly boolean[] | null;
  readonly extraHolidays: readonly Holiday[];
  readonly removedHolidays: readonly CivilDate[];
};

/** A list of days off that came as one file: it stands in place of the shipped list in its years. */
export type CalendarPack = {
  readonly version: string;
  readonly source: string;
  readonly years: readonly number[];
  readonly decrees: CalendarData['decrees'];
  readonly days: readonly Holiday[];
};

export type CalendarEdits = DayEdits & {
  /** By office: on top of what holds for all. */
  readonly offices: Readonly<Record<string, DayEdits>>;
  readonly packs: readonly CalendarPack[];
  /** How often the calendar was edited; part of the calendar's version. */
  readonly edits: number;
};

const NO_DAY_EDITS: DayEdits = { workingWeek: null, extraHolidays: [], removedHolidays: [] };
export const NO_CALENDAR_EDITS: CalendarEdits = { ...NO_DAY_EDITS, offices: {}, packs: [], edits: 0 };

type CalendarEvent = Extract<
  InstitutionEvent,
  {
    kind:
      | 'v1.HolidayAdded'
      | 'v1.HolidaysAdded'
      | 'v1.HolidayRemoved'
      | 'v1.WorkingWeekSet'
      | 'v1.CalendarAdopted';
  }
>;

/** The edits after one more of them. */
export function evolveCalendar(before: CalendarEdits, event: CalendarEvent): CalendarEdits {
  const counted = { ...before, edits: before.edits + 1 };
  if (event.kind === 'v1.CalendarAdopted') return adopted(counted, event);
  if (event.officeId === undefined) return { ...counted, ...evolveDays(before, event) };
  const office = before.offices[event.officeId] ?? NO_DAY_EDITS;
  return { ...counted, offices: { ...before.offices, [event.officeId]: evolveDays(office, event) } };
}

/** Without its words, which only an institution that is not ours would lack, a pack brings nothing. */
function adopted(
  before: CalendarEdits,
  { version, years, personal }: Extract<CalendarEvent, { kind: 'v1.CalendarAdopted' }>,
): CalendarEdits {
  if (personal === undefined) return before;
  const { source, decrees, days } = personal;
  const others = before.packs.filter((pack) => pack.version !== version);
  return { ...before, packs: [...others, { version, source, years, decrees, days }] };
}

function withAdded(days: DayEdits, added: readonly Holiday[]): DayEdits {
  const dates = added.map(({ date }) => date);
  return {
    workingWeek: days.workingWeek,
    extraHolidays: [...days.extraHolidays, ...added],
    removedHolidays: days.removedHolidays.filter((removed) => !dates.includes(removed)),
  };
}

function evolveDays(days: DayEdits, event: Exclude<CalendarEvent, { kind: 'v1.CalendarAdopted' }>): DayEdits {
  const { workingWeek, extraHolidays, removedHolidays } = days;
  switch (event.kind) {
    case 'v1.HolidayAdded': {
      const { date, type, personal } = event;
      const source = personal?.source === undefined ? {} : { source: personal.source };
      return withAdded(days, [{ date, type, name: personal?.name ?? date, ...source }]);
    }
    case 'v1.HolidaysAdded':
      return withAdded(days, event.personal?.days ?? []);
    case 'v1.HolidayRemoved':
      return {
        workingWeek,
        extraHolidays: extraHolidays.filter((extra) => extra.date !== event.date),
        removedHolidays: [...removedHolidays, event.date],
      };
    case 'v1.WorkingWeekSet':
      return { workingWeek: event.days, extraHolidays, removedHolidays };
    default:
      return assertNever(event);
  }
}

/** The calendar of the institution: the shipped list, packs in place of its years, and the edits; its version tells one edit from the next. */
export function calendarDataOf(
  { calendar }: { readonly calendar: CalendarEdits },
  shipped: CalendarData,
): CalendarData {
  if (calendar.edits === 0) return shipped;
  const listed = calendar.packs.reduce(withPack, shipped);
  return withDays({ ...listed, version: `${listed.version}+${calendar.edits}` }, calendar);
}

/** The calendar of one office: the institution's, with what was changed for it; the same one where nothing was. */
export function officeCalendarDataOf(
  institution: { readonly calendar: CalendarEdits },
  shipped: CalendarData,
  officeId: string,
): CalendarData {
  const general = calendarDataOf(institution, shipped);
  const edits = institution.calendar.offices[officeId];
  if (edits === undefined) return general;
  return withDays({ ...general, version: `${general.version}@${officeId}` }, edits);
}

function withPack(data: CalendarData, pack: CalendarPack): CalendarData {
  const isOther = (year: number): boolean => !pack.years.includes(year);
  return {
    ...data,
    version: pack.version,
    source: pack.source,
    years: [...data.years.filter(isOther), ...pack.years].sort((one, other) => one - other),
    decrees: [...data.decrees.filter(({ year }) => isOther(year)), ...pack.decrees],
    days: [...data.days.filter(({ date }) => isOther(yearOf(date))), ...pack.days],
  };
}

function withDays(
  data: CalendarData,
  { workingWeek, extraHolidays, removedHolidays }: DayEdits,
): CalendarData {
  return {
    ...data,
    workingWeek: workingWeek === null ? data.workingWeek : [...workingWeek],
    extra: [...data.extra.filter(({ date }) => !removedHolidays.includes(date)), ...extraHolidays],
    removed: [...data.removed, ...removedHolidays],
  };
}

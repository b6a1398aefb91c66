import type { CalendarData } from '#domain/deadline/calendar-data.ts';
import {
  type DayNumber,
  dayNumberOf,
  firstDayOfYear,
  weekdayOf,
  yearOfDay,
} from '#domain/deadline/civil-date.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/**
 * A calendar compiled for counting. Between `first` and `end` (exclusive) every day was looked at once; outside of it only
 * the working week is known. A working day's rank is its running number from a fixed, arbitrary origin, so the working
 * days between two dates are a subtraction and "the n-th working day after" is one look-up.
 */
export type Calendar = {
  readonly version: string;
  /** Years whose list of holidays is decided. */
  readonly years: ReadonlySet<number>;
  /** Whether that is every year of [first, end). */
  readonly gapless: boolean;
  readonly daysOff: ReadonlyMap<DayNumber, string>;
  readonly week: Week;
  readonly first: DayNumber;
  readonly end: DayNumber;
  /** Working days in [first, first + index). */
  readonly before: Int32Array;
  /** Day numbers of the working days in [first, end). */
  readonly workingDays: Int32Array;
};

type Week = {
  readonly works: readonly boolean[];
  /** Weekdays (0 = Monday) on which the office works. */
  readonly weekdays: readonly number[];
  /** Working days of the week before this weekday. */
  readonly before: readonly number[];
};

/** What a day is to the office. `name` says which holiday; a holiday on a weekend is called `libur`. */
export type DayKind =
  | { readonly working: true; readonly why: 'hari-kerja' }
  | { readonly working: false; readonly why: 'akhir-pekan' }
  | { readonly working: false; readonly why: 'libur'; readonly name: string };

/** A year the count went through whose holidays are not known: only weekends were left out there. */
export type YearWarning = { readonly code: 'tahun-tanpa-kalender'; readonly year: number };

const FIRST_MONDAY = -3;
const NO_WARNINGS: readonly YearWarning[] = [];

/** Compiles a calendar. `extra` days are off even where `removed` names the same date. */
export function calendarOf(data: CalendarData): Calendar {
  const week = weekOf(data.workingWeek);
  const daysOff = daysOffOf(data);
  const known = [...data.years, ...[...daysOff.keys()].map(yearOfDay)];
  const first = known.length === 0 ? 0 : firstDayOfYear(known.reduce((low, year) => Math.min(low, year)));
  const end = known.length === 0 ? 0 : firstDayOfYear(known.reduce((high, year) => Math.max(high, year)) + 1);
  const before = new Int32Array(end - first + 1);
  const working: DayNumber[] = [];
  for (let day = first; day < end; day += 1) {
    if (week.works[weekdayOf(day)] === true && !daysOff.has(day)) working.push(day);
    before[day - first + 1] = working.length;
  }
  const years = new Set(data.years);
  return {
    version: data.version,
    years,
    gapless: first === end || years.size === yearOfDay(end - 1) - yearOfDay(first) + 1,
    daysOff,
    week,
    first,
    end,
    before,
    workingDays: Int32Array.from(working),
  };
}

function weekOf(works: readonly boolean[]): Week {
  const weekdays = works.flatMap((working, weekday) => (working ? [weekday] : []));
  return { works, weekdays, before: works.map((_, weekday) => weekdays.filter((w) => w < weekday).length) };
}

function daysOffOf(data: CalendarData): Map<DayNumber, string> {
  const daysOff = new Map<DayNumber, string>();
  const removed = new Set(data.removed);
  for (const holiday of [...data.days.filter(({ date }) => !removed.has(date)), ...data.extra]) {
    const day = dayNumberOf(holiday.date);
    const other = daysOff.get(day);
    daysOff.set(day, other === undefined ? holiday.name : `${other}; ${holiday.name}`);
  }
  return daysOff;
}

/** Working days before a day by the week alone, from the Monday of 1969-12-29. */
function weekRank(week: Week, day: DayNumber): number {
  const whole = Math.floor((day - FIRST_MONDAY) / 7);
  return whole * week.weekdays.length + (week.before[weekdayOf(day)] ?? 0);
}

/** The day with a rank by the week alone; the inverse of `weekRank` for days on which the office works. */
function dayOfWeekRank(week: Week, rank: number): DayNumber {
  const perWeek = week.weekdays.length;
  const whole = Math.floor(rank / perWeek);
  return FIRST_MONDAY + whole * 7 + (week.weekdays[rank - whole * perWeek] ?? 0);
}

/** Rank of the last working day up to and including this day; grows by one with every working day. */
export function workingRank(calendar: Calendar, day: DayNumber): number {
  const { week, first, end, before } = calendar;
  const next = day + 1;
  if (next <= first) return weekRank(week, next);
  const inside = before[Math.min(next, end) - first] ?? 0;
  const after = next > end ? weekRank(week, next) - weekRank(week, end) : 0;
  return weekRank(week, first) + inside + after;
}

/** The working day that has this rank. */
export function workingDayOfRank(calendar: Calendar, rank: number): DayNumber {
  const { week, first, end, workingDays } = calendar;
  const index = rank - weekRank(week, first) - 1;
  if (index < 0) return dayOfWeekRank(week, rank - 1);
  return workingDays[index] ?? dayOfWeekRank(week, weekRank(week, end) + index - workingDays.length);
}

/** What a day is: working or not, and why not. Throws `tanggal-tidak-sah` for a text that is no date. */
export function dayOf(calendar: Calendar, date: CivilDate): DayKind {
  return kindOfDay(calendar, dayNumberOf(date));
}

/** The same for a day number. */
export function kindOfDay(calendar: Calendar, day: DayNumber): DayKind {
  const name = calendar.daysOff.get(day);
  if (name !== undefined) return { working: false, why: 'libur', name };
  return calendar.week.works[weekdayOf(day)] === true
    ? { working: true, why: 'hari-kerja' }
    : { working: false, why: 'akhir-pekan' };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. What the summary averages. */
export function workingDaysAfter(calendar: Calendar, from: CivilDate, to: CivilDate): number {
  return workingRank(calendar, dayNumberOf(to)) - workingRank(calendar, dayNumberOf(from));
}

/**
 * Working days that are left after today until the due date. 0: none is left (today is the due date, or only days off
 * lie between). Past the due date: minus the working days gone by since, and never above -1, because the day after the
 * due date is late also when it is a Saturday.
 */
export function workingDaysBetween(calendar: Calendar, today: CivilDate, dueOn: CivilDate): number {
  return workingDaysLeft(calendar, dayNumberOf(today), dayNumberOf(dueOn));
}

/** The same for day numbers. */
export function workingDaysLeft(calendar: Calendar, today: DayNumber, due: DayNumber): number {
  const left = workingRank(calendar, due) - workingRank(calendar, today);
  return today > due ? Math.min(left, -1) : left;
}

/** A warning for each year in (from, to] without a decided list of holidays. */
export function yearWarnings(calendar: Calendar, from: DayNumber, to: DayNumber): readonly YearWarning[] {
  const decided = calendar.gapless && from + 1 >= calendar.first && to < calendar.end;
  if (decided || to <= from) return NO_WARNINGS;
  const warnings: YearWarning[] = [];
  const last = yearOfDay(to);
  for (let year = yearOfDay(from + 1); year <= last; year += 1) {
    if (!calendar.years.has(year)) warnings.push({ code: 'tahun-tanpa-kalender', year });
  }
  return warnings;
}

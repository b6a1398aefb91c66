import { type Calendar, workingDaysLeft, type YearWarning, yearWarnings } from '#domain/deadline/calendar.ts';
import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import { civilDateOfDay, type DayNumber, dayNumberOf } from '#domain/deadline/civil-date.ts';
import { firstKnown, isOpen, type Started, startOf } from '#domain/deadline/clock-start.ts';
import { endOfCount } from '#domain/deadline/deadline.ts';
import { type Explanation, explainDue } from '#domain/deadline/explain-due.ts';
import { type PausedDays, pausedRuns } from '#domain/deadline/pauses.ts';
import { type DeadlineRule, type RuleBook, versionName } from '#domain/deadline/rules.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Zone } from '#domain/kernel/zone.ts';

/**
 * All that clocks are counted by; `zone`: where the days of moments are read; `offices`: the calendars of those whose days
 * differ from the institution's.
 */
export type DeadlineBook = {
  readonly zone: Zone;
  readonly rules: RuleBook;
  readonly calendar: Calendar;
  readonly offices?: ReadonlyMap<string, Calendar>;
};

/** The calendar by which an office counts. */
export function calendarAt({ calendar, offices }: DeadlineBook, officeId: string | null): Calendar {
  return (officeId === null ? undefined : offices?.get(officeId)) ?? calendar;
}

/** One clock of one case, as it stands today. */
export type Clock = {
  readonly ruleId: string;
  /** The version it is counted by: `validFrom`, and the office it is for. */
  readonly ruleVersion: string;
  readonly calendarVersion: string;
  readonly kind: DeadlineRule['kind'];
  readonly startedOn: CivilDate;
  /** The end of this day in the institution's zone. Null while paused; a clock that has ended keeps its date. */
  readonly dueOn: CivilDate | null;
  /** Null while open, and for one that ended at a date nobody knows. */
  readonly endedOn: CivilDate | null;
  readonly open: boolean;
  readonly paused: boolean;
  /** Null when it cannot be known: it ended, or stands still, since a day nobody recorded. */
  readonly late: boolean | null;
  /** Working days left, negative when past; null unless it is open with a date. */
  readonly daysLeft: number | null;
  /** Days by which it was extended, and by how many it may be; null: its rule allows none. */
  readonly extendedBy: number;
  readonly mayExtendBy: number | null;
  /** Due within the day it starts: the hours have to be watched. */
  readonly hours: number | null;
  /** Counted by a stand-in rule until the class is decided. */
  readonly provisional: boolean;
  /** Years without a calendar that an open clock touches. */
  readonly warnings: readonly YearWarning[];
};

/** What a finished stage came to, fixed in the event that ended it. */
export type StageResult = {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly calendarVersion: string;
  readonly dueOn: CivilDate | null;
  readonly endedOn: CivilDate;
  readonly late: boolean;
};

/** The date a case is sorted by in the queue. */
export type QueueDue = {
  readonly dueOn: CivilDate;
  readonly ruleId: string;
  readonly daysLeft: number;
  readonly late: boolean;
  readonly provisional: boolean;
};

const NO_WARNINGS: readonly YearWarning[] = [];

/** What all clocks of one case share, worked out once: their cost matters in lists of 100,000. */
type Moment = {
  readonly calendar: Calendar;
  readonly today: CivilDate;
  readonly now: DayNumber;
  readonly runs: readonly PausedDays[];
  /** A pause lasts since a known day. */
  readonly pausedNow: boolean;
};

/** Every clock that has started for a case, in the order of the rules. `today` is a civil date in the institution's zone. */
export function clocksOf(facts: CaseFacts, book: DeadlineBook, today: CivilDate): readonly Clock[] {
  return startedClocks(facts, book, today, () => true);
}

/** The same, but only those that are open; the others are not counted out. */
export function openClocksOf(facts: CaseFacts, book: DeadlineBook, today: CivilDate): readonly Clock[] {
  return startedClocks(facts, book, today, (rule) => isOpen(rule, facts));
}

function startedClocks(
  facts: CaseFacts,
  book: DeadlineBook,
  today: CivilDate,
  wanted: (rule: DeadlineRule) => boolean,
): readonly Clock[] {
  const runs = pausedRuns(facts.pauses);
  const pausedNow = runs.at(-1)?.last === Number.POSITIVE_INFINITY;
  const calendar = calendarAt(book, facts.officeId);
  const moment = { calendar, today, now: dayNumberOf(today), runs, pausedNow };
  const clocks: Clock[] = [];
  for (const versions of book.rules.values()) {
    const started = startOf(versions, facts);
    if (started !== null && wanted(started.rule)) clocks.push(clockOf(started, facts, moment));
  }
  return clocks;
}

const NOT_PAUSED: readonly PausedDays[] = [];

function clockOf({ rule, startedOn }: Started, facts: CaseFacts, moment: Moment): Clock {
  const { calendar, today, now, pausedNow } = moment;
  const endedOn = firstKnown(rule.end, facts);
  const open = isOpen(rule, facts);
  const start = dayNumberOf(startedOn);
  const extendedBy = extensionOf(rule, facts);
  const due = dueDay(calendar, start, rule, extendedBy, rule.pausable ? moment.runs : NOT_PAUSED);
  const dueOn = due === null ? null : civilDateOfDay(due);
  const heldOpenly = pausedNow || (facts.stage === 'ditunda' && !facts.holdEnds);
  const paused = open && rule.pausable && rule.hours === undefined && heldOpenly;
  // Held on a day nobody recorded: whether the limit had passed by then cannot be known.
  const stoppedUnknown = paused && !pausedNow;
  return {
    ruleId: rule.id,
    ruleVersion: versionName(rule),
    calendarVersion: calendar.version,
    kind: rule.kind,
    startedOn,
    dueOn: paused ? null : dueOn,
    endedOn,
    open,
    paused,
    late: isLate(rule, facts, dueOn, open && !stoppedUnknown ? today : endedOn),
    daysLeft: open && !paused && due !== null ? workingDaysLeft(calendar, now, due) : null,
    extendedBy,
    mayExtendBy: rule.hours === undefined ? (rule.extension ?? null) : null,
    hours: rule.hours ?? null,
    provisional: facts.class !== null && rule.provisionalFor.includes(facts.class),
    warnings: open ? warningsOf(calendar, rule, start, due ?? now, now) : NO_WARNINGS,
  };
}

/** Where a clock ends: within its first day where the limit is in hours, else by counting days. */
function dueDay(
  calendar: Calendar,
  start: DayNumber,
  { limit, unit, hours }: DeadlineRule,
  extendedBy: number,
  runs: readonly PausedDays[],
): DayNumber | null {
  return hours === undefined
    ? endOfCount(calendar, start, { limit: limit + extendedBy, unit }, runs).due
    : start;
}

function extensionOf({ id, extension }: DeadlineRule, { extensions }: CaseFacts): number {
  if (extension === undefined || extensions.length === 0) return 0;
  return Math.min(extension, extensions.find(({ ruleId }) => ruleId === id)?.days ?? 0);
}

/** `at`: today for an open clock, the day it ended for another, null when that day is unknown. */
function isLate(
  rule: DeadlineRule,
  facts: CaseFacts,
  dueOn: CivilDate | null,
  at: CivilDate | null,
): boolean | null {
  const exempt = facts.countingStartsOn !== null && facts.receivedOn < facts.countingStartsOn;
  if (rule.kind === 'pengingat' || exempt) return false;
  if (at === null) return null;
  if (dueOn !== null) return at > dueOn;
  return false;
}

/** An open clock consults the calendar from its start (working days) and between today and its due date. */
function warningsOf(
  calendar: Calendar,
  rule: DeadlineRule,
  start: DayNumber,
  due: DayNumber,
  now: DayNumber,
): readonly YearWarning[] {
  const first = rule.unit === 'working' ? start : Math.min(now, due);
  return yearWarnings(calendar, first, Math.max(now, due));
}

/** The earliest date of the open clocks that decide the queue; null when none has one. */
export function queueDue(clocks: readonly Clock[]): QueueDue | null {
  let earliest: QueueDue | null = null;
  for (const { kind, dueOn, daysLeft, late, ruleId, provisional } of clocks) {
    if (kind === 'sejajar' || dueOn === null || daysLeft === null) continue;
    if (earliest === null || dueOn < earliest.dueOn) {
      earliest = { dueOn, ruleId, daysLeft, late: late === true, provisional };
    }
  }
  return earliest;
}

/**
 * The results of the clocks that an event ended on a known day: open before it, ended after it. `before` and `after` are
 * the facts on both sides of the event.
 */
export function stageResults(
  before: CaseFacts,
  after: CaseFacts,
  book: DeadlineBook,
): readonly StageResult[] {
  // Neither being open nor the outcome of an ended clock depends on what day it is.
  const anyDay = after.receivedOn;
  const running = openClocksOf(before, book, anyDay);
  const ran = new Set(running.map((clock) => clock.ruleId));
  return clocksOf(after, book, anyDay).flatMap((clock) => (ran.has(clock.ruleId) ? resultOf(clock) : []));
}

function resultOf({ ruleId, ruleVersion, calendarVersion, dueOn, endedOn, late }: Clock): StageResult[] {
  if (endedOn === null || late === null) return [];
  return [{ ruleId, ruleVersion, calendarVersion, dueOn, endedOn, late }];
}

/**
 * How the date of a case's clock came about, by its own rule version; null when that clock has not started, or is due
 * within the day it starts, which there is nothing to count for.
 */
export function explainClock(facts: CaseFacts, book: DeadlineBook, ruleId: string): Explanation | null {
  const started = startOf(book.rules.get(ruleId) ?? [], facts);
  if (started === null || started.rule.hours !== undefined) return null;
  const { limit, unit, pausable } = started.rule;
  return explainDue(calendarAt(book, facts.officeId), {
    from: started.startedOn,
    limit: limit + extensionOf(started.rule, facts),
    unit,
    pauses: pausable ? facts.pauses : [],
  });
}

import { type } from '@orpc/contract';
import { z } from 'zod';
import { call } from '#contract/window/base.ts';
import type { QueueItem } from '#contract/window/queue.ts';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import type { DayLoad } from '#domain/deadline/day-load.ts';
import type { DeadlineRule } from '#domain/deadline/rules.ts';
import type { ThoughtClock } from '#domain/deadline/what-if.ts';
import { civilDate, code } from '#domain/kernel/schema.ts';

/** A choice of the filter with how many open reports with a date it has; null stands for none. */
export type DateChoice = { readonly id: string | null; readonly name: string; readonly count: number };

/** The load of some days. */
export type Load = {
  /** Days that have a date or a warning, in order. */
  readonly days: readonly DayLoad[];
  /** Days on which the office does not work; `name` of a holiday, null of a weekend. */
  readonly daysOff: readonly { readonly date: string; readonly name: string | null }[];
  /** Years among these days whose holidays are not known. */
  readonly yearsWithoutCalendar: readonly number[];
  /** Rahasia reports that are in the numbers and in no list. */
  readonly hidden: number;
  readonly offices: readonly DateChoice[];
  readonly officers: readonly DateChoice[];
};

/** One date in the list of a day. */
export type AgendaEntry = {
  readonly item: QueueItem;
  readonly ruleId: string;
  readonly label: string;
  readonly kind: DeadlineRule['kind'];
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly late: boolean;
  readonly provisional: boolean;
};

export type Agenda = {
  readonly total: number;
  /** Rahasia dates of these days that are counted and not listed. */
  readonly hidden: number;
  readonly entries: readonly AgendaEntry[];
  /** Targets that come near on these days, at most as many. */
  readonly warned: readonly AgendaEntry[];
};

/** Who has how much on which of some days; targets alone. */
export type PeopleLoad = {
  readonly dates: readonly string[];
  readonly people: readonly {
    readonly id: string | null;
    readonly name: string;
    /** For each of the dates. */
    readonly due: readonly number[];
    /** Late today, whenever their date was. */
    readonly late: number;
  }[];
};

/** The calendar file that other programs read; null folder: beside the data. */
export type CalendarFile = {
  readonly path: string;
  readonly allClocks: boolean;
  readonly officeIds: readonly (string | null)[] | null;
  readonly officerIds: readonly (string | null)[] | null;
  /** When it was last written; null: not yet. */
  readonly writtenAt: string | null;
  readonly dates: number | null;
  /** Why the last attempt failed. */
  readonly problem: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
};

const filter = {
  /** `null` stands for reports without an office. */
  officeIds: z.array(z.string().max(40).nullable()).min(1).max(200).optional(),
  /** `null` stands for reports that nobody is assigned to. */
  officerIds: z.array(z.string().max(120).nullable()).min(1).max(200).optional(),
  /** Every open clock, also those that run beside; else the date of the queue. */
  allClocks: z.boolean().default(false),
};
const range = { from: civilDate, to: civilDate };

export const calendarContract = {
  /** At most 400 days. */
  load: call.input(z.strictObject({ ...range, ...filter })).output(type<Load>()),
  agenda: call
    .input(z.strictObject({ ...range, ...filter, limit: z.int().min(1).max(500).default(200) }))
    .output(type<Agenda>()),
  /** At most 62 days. */
  people: call.input(z.strictObject({ ...range, ...filter })).output(type<PeopleLoad>()),
  /** The clocks of a report of this class that came in on this day, at this office. */
  whatIf: call
    .input(
      z.strictObject({
        class: z.enum(COMPLAINT_CLASSES).nullable(),
        localClass: code.nullable(),
        officeId: code.nullable(),
        on: civilDate,
      }),
    )
    .output(type<readonly ThoughtClock[]>()),
  /** The dates as iCalendar: tracking ids and rules, nothing of anybody; no rahasia report. */
  file: call.input(z.strictObject(filter)).output(z.file()),
  /** The file that is kept up to date; null: none. */
  kept: call.output(type<CalendarFile | null>()),
  keep: call
    .input(z.strictObject({ ...filter, folder: z.string().trim().min(1).max(4_096).nullable() }))
    .output(type<CalendarFile>()),
  /** Ends it and removes the file. */
  drop: call.output(type<{ readonly dropped: boolean }>()),
};

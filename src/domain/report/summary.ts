import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { compareDates, dayNumberOf, partsOfDay } from '#domain/deadline/civil-date.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Zone } from '#domain/kernel/zone.ts';
import type { ReportCase } from '#domain/report/report-case.ts';
import {
  CLASS_WORDS,
  monthInWords,
  NOT_DETAILED,
  UNCATEGORISED,
  UNCLASSIFIED,
  UNROUTED,
} from '#domain/report/report-words.ts';
import { type Tally, tallyOf } from '#domain/report/tally.ts';

/** What is asked for, by whom and when. `officeId` null means all offices; both days of the period count. */
export type SummaryRequest = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly officeId: string | null;
  readonly officeName: string | null;
  /** The moment the figures are true for. */
  readonly asOf: Instant;
  /** The institution's, which the days of the cases are read in. */
  readonly zone: Zone;
  readonly madeBy: string;
  /** Why names are shown; null keeps them masked. */
  readonly revealReason: string | null;
};

export type Group = { readonly name: string; readonly tally: Tally };

export type Summary = {
  readonly request: SummaryRequest;
  readonly total: Tally;
  /** By number received, largest first, then by name. */
  readonly byOffice: readonly Group[];
  readonly byCategory: readonly Group[];
  /** In the order of the classes, those without cases too. */
  readonly byClass: readonly Group[];
  /** Every month the period touches, those without cases too. */
  readonly byMonth: readonly Group[];
  /** In the order received. */
  readonly listed: readonly ReportCase[];
  /** The latest first. */
  readonly late: readonly ReportCase[];
  /** Rahasia cases that are in the numbers but in no list. */
  readonly hiddenCount: number;
  readonly hiddenLateCount: number;
};

type Label = { readonly key: string; readonly name: string };

const HIDDEN: Label = { key: 'hidden', name: NOT_DETAILED };

/**
 * The summary of the cases received in the period (both days included), of one office or of all.
 * The result does not depend on the order of `cases`. A period that ends before it begins holds nothing.
 * Throws `tanggal-tidak-sah` when a day of the request is not a date.
 */
export function summarise(cases: readonly ReportCase[], request: SummaryRequest): Summary {
  const counted = cases.filter((one) => isAskedFor(one, request)).sort(byReceipt);
  const listed = counted.filter((one) => !one.hidden);
  const late = counted.filter((one) => one.late === 'terlambat');
  return {
    request,
    total: tallyOf(counted),
    byOffice: largestFirst(grouped(counted, officeLabels(counted))),
    byCategory: largestFirst(grouped(counted, categoryOf)),
    byClass: inOrderOf(classLabels(counted), grouped(counted, classOf)),
    byMonth: inOrderOf(monthLabels(request), grouped(counted, monthOf)),
    listed,
    late: late.filter((one) => !one.hidden).sort((a, b) => (b.daysLate ?? -1) - (a.daysLate ?? -1)),
    hiddenCount: counted.length - listed.length,
    hiddenLateCount: late.filter((one) => one.hidden).length,
  };
}

function isAskedFor(one: ReportCase, { from, to, officeId }: SummaryRequest): boolean {
  const inPeriod = compareDates(one.receivedOn, from) >= 0 && compareDates(one.receivedOn, to) <= 0;
  return inPeriod && (officeId === null || one.officeId === officeId);
}

function byReceipt(a: ReportCase, b: ReportCase): number {
  return compareText(a.receivedAt, b.receivedAt) || compareText(a.trackingId, b.trackingId);
}

/** By code unit: the same on every PC, whatever its locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** An office is its id, under the name it was last given; one that LAPOR gave without an id is its name. */
function officeLabels(cases: readonly ReportCase[]): (one: ReportCase) => Label {
  const names = new Map<string, string>();
  for (const { officeId, officeName } of cases) {
    const name = tidy(officeName);
    if (officeId !== null && name !== null) names.set(officeId, name);
  }
  return ({ officeId, officeName }) =>
    officeId === null
      ? labelByName(officeName, UNROUTED)
      : { key: `id ${officeId}`, name: names.get(officeId) ?? `Instansi ${officeId}` };
}

/** Names that differ in case or blanks alone are one. */
function labelByName(text: string | null, none: string): Label {
  const name = tidy(text);
  return name === null ? { key: 'none', name: none } : { key: `name ${name.toLowerCase()}`, name };
}

/** What a hidden case is about stays unsaid: where few are counted, a row of its own would tell. */
function categoryOf(one: ReportCase): Label {
  return one.hidden ? HIDDEN : labelByName(one.categoryName, UNCATEGORISED);
}

function classOf(one: ReportCase): Label {
  if (one.hidden) return HIDDEN;
  return one.class === null
    ? { key: 'none', name: UNCLASSIFIED }
    : { key: one.class, name: CLASS_WORDS[one.class] };
}

function classLabels(cases: readonly ReportCase[]): readonly Label[] {
  const classes = COMPLAINT_CLASSES.map((known) => ({ key: known, name: CLASS_WORDS[known] }));
  const unclassified = { key: 'none', name: UNCLASSIFIED };
  return [...classes, unclassified, ...(cases.some((one) => one.hidden) ? [HIDDEN] : [])];
}

function monthOf(one: ReportCase): Label {
  return { key: one.receivedOn.slice(0, 7), name: monthInWords(one.receivedOn) };
}

function monthLabels({ from, to }: SummaryRequest): readonly Label[] {
  const first = monthNumber(from);
  const count = Math.max(0, monthNumber(to) - first + 1);
  return Array.from({ length: count }, (_, index) => {
    const year = `${Math.floor((first + index) / 12)}`.padStart(4, '0');
    const key = `${year}-${`${((first + index) % 12) + 1}`.padStart(2, '0')}`;
    return { key, name: monthInWords(`${key}-01`) };
  });
}

/** Months since January of the year 0. */
function monthNumber(date: CivilDate): number {
  const { year, month } = partsOfDay(dayNumberOf(date));
  return year * 12 + month - 1;
}

function tidy(name: string | null): string | null {
  const words = (name ?? '').trim().replace(/\s+/gu, ' ');
  return words === '' ? null : words;
}

function grouped(cases: readonly ReportCase[], labelOf: (one: ReportCase) => Label): Map<string, Group> {
  const names = new Map<string, string>();
  const members = new Map<string, ReportCase[]>();
  for (const one of cases) {
    const { key, name } = labelOf(one);
    names.set(key, name);
    const group = members.get(key);
    if (group === undefined) members.set(key, [one]);
    else group.push(one);
  }
  return new Map(
    [...members].map(([key, group]) => [key, { name: names.get(key) ?? key, tally: tallyOf(group) }]),
  );
}

function largestFirst(groups: ReadonlyMap<string, Group>): readonly Group[] {
  return [...groups.values()].sort(
    (a, b) =>
      b.tally.received - a.tally.received ||
      compareText(a.name.toLowerCase(), b.name.toLowerCase()) ||
      compareText(a.name, b.name),
  );
}

function inOrderOf(labels: readonly Label[], groups: ReadonlyMap<string, Group>): readonly Group[] {
  return labels.map(({ key, name }) => groups.get(key) ?? { name, tally: tallyOf([]) });
}

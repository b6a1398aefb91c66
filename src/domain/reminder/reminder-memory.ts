import type { Figure } from '#domain/complaint/today-figures.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Sign } from '#domain/reminder/sign.ts';

/** How many cases stood under each of the day's figures, one morning. */
export type Digest = Readonly<Record<Figure, number>>;

/** One thing that was told. */
export type Told = { readonly at: Instant; readonly read: boolean } & (
  | { readonly kind: 'laporan'; readonly caseId: string; readonly trackingId: string; readonly sign: Sign }
  | { readonly kind: 'ringkasan'; readonly digest: Digest }
);

/** As far ahead as reminders can be put off, in days. */
export const LONGEST_SNOOZE_DAYS = 30;

/** A case that a person does not want to be reminded of for a while. `reason`: sealed under the case's key (base64), or none. */
export type Snooze = { readonly until: CivilDate; readonly reason: string | null; readonly at: Instant };

/** What one person was told, and what they put off. Plain values: it is kept on the disk as it is. */
export type ReminderMemory = {
  /** Case → sign → the day on which it was told. */
  readonly told: Readonly<Record<string, Readonly<Record<string, CivilDate>>>>;
  /** Days on which the morning's digest was told, in that order. */
  readonly digests: readonly CivilDate[];
  readonly snoozed: Readonly<Record<string, Snooze>>;
  /** The last things told, oldest first. */
  readonly log: readonly Told[];
};

export const NOTHING_TOLD: ReminderMemory = { told: {}, digests: [], snoozed: {}, log: [] };

/** How much is kept: lines to be read, days with a digest, and days for a case that is in no list any more. */
const MOST_LINES = 200;
const MOST_DIGESTS = 120;
const KEPT_DAYS = 60;
/** As far as a clock may be off before what it brought does not count: as long as a desk may be unused (clock doctor). */
const FAR_DAYS = 60;

/**
 * Whether one of these signs was told. What was told on a day that has not come (the clock was ahead then, or is behind
 * now) does not count while that day is still to come: a reminder too many is less bad than one that is missing.
 */
export function wasTold(
  memory: ReminderMemory,
  caseId: string,
  signs: readonly string[],
  today: CivilDate,
): boolean {
  const known = memory.told[caseId];
  if (known === undefined) return false;
  return signs.some((sign) => {
    const on = known[sign];
    return on !== undefined && on <= today;
  });
}

/**
 * Whether this morning's digest was told. Days stand in the order in which they were told: much earlier ones after this one
 * say that a clock far ahead had brought it before its time.
 */
export function hadDigest({ digests }: ReminderMemory, today: CivilDate): boolean {
  const at = digests.lastIndexOf(today);
  const since = addDays(today, -FAR_DAYS);
  return at >= 0 && !digests.slice(at + 1).some((day) => day < since);
}

/** The days once this morning's digest was told. */
export function withDigest(memory: ReminderMemory, today: CivilDate): readonly CivilDate[] {
  if (hadDigest(memory, today)) return memory.digests;
  return [...memory.digests.filter((day) => day !== today), today];
}

/** The log with more lines; the oldest fall away. */
export function withLines(log: readonly Told[], lines: readonly Told[]): readonly Told[] {
  return lines.length === 0 ? log : [...log, ...lines].slice(-MOST_LINES);
}

/** Forgets what nobody will ask for: days long past, and cases that have been in no list for a while. */
export function pruned(
  memory: ReminderMemory,
  isListed: (caseId: string) => boolean,
  today: CivilDate,
): ReminderMemory {
  const since = addDays(today, -KEPT_DAYS);
  const entries = Object.entries(memory.told).filter(
    ([caseId, signs]) => isListed(caseId) || Object.values(signs).some((on) => on >= since),
  );
  const snoozed = Object.entries(memory.snoozed).filter(([caseId]) => isListed(caseId));
  return {
    ...memory,
    told: Object.fromEntries(entries),
    snoozed: Object.fromEntries(snoozed),
    digests: memory.digests.slice(-MOST_DIGESTS),
  };
}

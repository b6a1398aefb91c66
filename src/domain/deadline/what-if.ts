import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import type { Calendar } from '#domain/deadline/calendar.ts';
import type { FACTS } from '#domain/deadline/case-facts.ts';
import { calendarAt, type DeadlineBook } from '#domain/deadline/clocks.ts';
import { type Explanation, explainDue } from '#domain/deadline/explain-due.ts';
import { explainInWords, sameDayInWords } from '#domain/deadline/explain-in-words.ts';
import { type DeadlineRule, ruleOn } from '#domain/deadline/rules.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** A report that is only thought of: of this class, at this office (null: any without rules of its own), on this day. */
export type Thought = {
  readonly class: ComplaintClass | null;
  readonly localClass: string | null;
  readonly officeId: string | null;
  readonly on: CivilDate;
};

/** One clock of a report that is only thought of. */
export type ThoughtClock = {
  readonly ruleId: string;
  readonly label: string;
  readonly kind: DeadlineRule['kind'];
  readonly source: string;
  /** What starts it: that fact is thought to be of the same day. */
  readonly start: DeadlineRule['start'][number];
  readonly provisional: boolean;
  /** The same words as `meja due`. */
  readonly words: string;
  readonly explanation: Explanation;
};

/** What may happen on the day a report comes in, or is passed on; an answer does not. */
const AT_INTAKE: readonly (typeof FACTS)[number][] = [
  'receivedOn',
  'verifiedOn',
  'receivedByOfficeOn',
  'completeOn',
];

/**
 * The clocks of a report that is received, verified, passed on and found complete on one day, the earliest date first, by
 * the rules and the calendar of its office. Throws `tanggal-tidak-sah`.
 */
export function whatIf(book: DeadlineBook, thought: Thought): readonly ThoughtClock[] {
  const { class: cls, officeId, on } = thought;
  const calendar = calendarAt(book, officeId);
  const clocks = [...book.rules.keys()].flatMap((id): ThoughtClock[] => {
    const rule = ruleOn(book.rules, id, on, officeId);
    const start = rule?.start.find((fact) => AT_INTAKE.includes(fact));
    if (rule === null || start === undefined || !isFor(rule, thought)) return [];
    const { label, kind, source, provisionalFor } = rule;
    const provisional = cls !== null && provisionalFor.includes(cls);
    return [{ ruleId: id, label, kind, source, start, provisional, ...told(rule, calendar, on) }];
  });
  return clocks.sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1));
}

function told(
  { limit, unit, hours }: DeadlineRule,
  calendar: Calendar,
  from: CivilDate,
): Pick<ThoughtClock, 'words' | 'explanation'> {
  if (hours !== undefined) {
    const explanation: Explanation = { from, limit, unit, dueOn: from, steps: [], warnings: [] };
    return { words: sameDayInWords(from, hours), explanation };
  }
  const explanation = explainDue(calendar, { from, limit, unit, pauses: [] });
  return { words: explainInWords(explanation), explanation };
}

function isFor({ classes, localClass }: DeadlineRule, thought: Thought): boolean {
  if (localClass !== undefined) return localClass === thought.localClass;
  return classes === null || (thought.class !== null && classes.includes(thought.class));
}

function dateOf({ explanation }: ThoughtClock): CivilDate {
  return explanation.dueOn ?? '';
}

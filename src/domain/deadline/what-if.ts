import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import type { FACTS } from '#domain/deadline/case-facts.ts';
import type { DeadlineBook } from '#domain/deadline/clocks.ts';
import { type Explanation, explainDue } from '#domain/deadline/explain-due.ts';
import { explainInWords, sameDayInWords } from '#domain/deadline/explain-in-words.ts';
import { type DeadlineRule, ruleOn } from '#domain/deadline/rules.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

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
 * The clocks of a report of this class that is received, verified, passed on and found complete on one day, the earliest
 * date first. Throws `tanggal-tidak-sah`.
 */
export function whatIf(
  book: DeadlineBook,
  cls: ComplaintClass | null,
  on: CivilDate,
): readonly ThoughtClock[] {
  const clocks = [...book.rules.keys()].flatMap((id): ThoughtClock[] => {
    const rule = ruleOn(book.rules, id, on);
    const start = rule?.start.find((fact) => AT_INTAKE.includes(fact));
    if (rule === null || rule.localClass !== undefined) return [];
    if (start === undefined || !isFor(rule, cls)) return [];
    const { label, kind, source, provisionalFor } = rule;
    const provisional = cls !== null && provisionalFor.includes(cls);
    return [{ ruleId: id, label, kind, source, start, provisional, ...told(rule, book, on) }];
  });
  return clocks.sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1));
}

function told(
  { limit, unit, hours }: DeadlineRule,
  { calendar }: DeadlineBook,
  from: CivilDate,
): Pick<ThoughtClock, 'words' | 'explanation'> {
  if (hours !== undefined) {
    const explanation: Explanation = { from, limit, unit, dueOn: from, steps: [], warnings: [] };
    return { words: sameDayInWords(from, hours), explanation };
  }
  const explanation = explainDue(calendar, { from, limit, unit, pauses: [] });
  return { words: explainInWords(explanation), explanation };
}

function isFor({ classes }: DeadlineRule, cls: ComplaintClass | null): boolean {
  return classes === null || (cls !== null && classes.includes(cls));
}

function dateOf({ explanation }: ThoughtClock): CivilDate {
  return explanation.dueOn ?? '';
}

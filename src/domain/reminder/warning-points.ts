import { type RuleBook, ruleOn } from '#domain/deadline/rules.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** How many working days before its date a case is told of; 0 is the day itself. The one place that says so. */
const DEFAULT_WARNING_POINTS: readonly number[] = [3, 1, 0];

/**
 * The points for a clock: those of its rule, where the rule names some, else the person's own, else the shipped ones. Who
 * chose no point at all is told of none.
 */
export function warningPointsOf(
  ofRule: readonly number[] | null,
  own: readonly number[] | null,
): readonly number[] {
  if (own !== null && own.length === 0) return own;
  return ofRule ?? own ?? DEFAULT_WARNING_POINTS;
}

/** The points that a rule names today, for this office or for all; null: it leaves them to the person. */
export function warnAtOf(
  rules: RuleBook,
  ruleId: string,
  officeId: string | null,
  today: CivilDate,
): readonly number[] | null {
  return ruleOn(rules, ruleId, today, officeId)?.warnAt ?? null;
}

import type { CaseFacts } from '#domain/deadline/case-facts.ts';
import type { DeadlineRule } from '#domain/deadline/rules.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

/** A rule that counts a case, and since when. */
export type Started = { readonly rule: DeadlineRule; readonly startedOn: CivilDate };

/**
 * The version of a rule that counts this case, the office's own before the general one, with the day its clock started;
 * null when none applies.
 */
export function startOf(versions: readonly DeadlineRule[], facts: CaseFacts): Started | null {
  let general: Started | null = null;
  for (const rule of versions) {
    const isOwn = rule.officeId !== undefined;
    if (isOwn ? rule.officeId !== facts.officeId : general !== null) continue;
    const startedOn = firstKnown(rule.start, facts);
    if (startedOn === null || startedOn < rule.validFrom) continue;
    if (isOwn) return applying({ rule, startedOn }, facts);
    general = { rule, startedOn };
  }
  return general === null ? null : applying(general, facts);
}

function applying(started: Started, facts: CaseFacts): Started | null {
  const { off, classes, localClass } = started.rule;
  if (off === true || (localClass !== undefined && localClass !== facts.localClass)) return null;
  return classes === null || (facts.class !== null && classes.includes(facts.class)) ? started : null;
}

/** Whether its clock runs. */
export function isOpen(rule: DeadlineRule, facts: CaseFacts): boolean {
  return rule.stages.includes(facts.stage) && firstKnown(rule.end, facts) === null;
}

/** The first of these facts that is known. */
export function firstKnown(names: DeadlineRule['start'], facts: CaseFacts): CivilDate | null {
  for (const name of names) {
    const date = facts[name];
    if (date !== null) return date;
  }
  return null;
}

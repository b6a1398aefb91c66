import type { DeadlineRule, RuleVersion } from '#domain/deadline/rules.ts';
import type { InstitutionEvent } from '#domain/institution/events.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';

type RuleEvent = Extract<InstitutionEvent, { kind: 'v1.RuleSaved' | 'v1.RuleRemoved' }>;
export type RuleName = RuleVersion & { readonly id: string };

/** Whether a rule of the list is the version that is named. */
export function isRule(rule: RuleName, { id, validFrom, officeId }: RuleName): boolean {
  return rule.id === id && rule.validFrom === validFrom && rule.officeId === officeId;
}

/** The institution's own rules after one more edit. A version without its words still counts. */
export function evolveRules(rules: readonly DeadlineRule[], event: RuleEvent): readonly DeadlineRule[] {
  switch (event.kind) {
    case 'v1.RuleSaved': {
      const { kind: _, clock, personal, ...facts } = event;
      const rule = { ...facts, kind: clock, ...(personal ?? { label: event.id, source: '-' }) };
      return [...rules.filter((other) => !isRule(other, rule)), rule];
    }
    case 'v1.RuleRemoved': {
      const { ruleId: id, validFrom, officeId } = event;
      return rules.filter((rule) => !isRule(rule, { id, validFrom, officeId }));
    }
    default:
      return assertNever(event);
  }
}

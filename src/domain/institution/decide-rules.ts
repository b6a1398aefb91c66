import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import { type DeadlineRule, parseRules } from '#domain/deadline/rules.ts';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import type { Institution } from '#domain/institution/institution.ts';
import type { InstitutionDecision } from '#domain/institution/institution-decision.ts';
import { isRule } from '#domain/institution/rule-edits.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';

type RuleCommand = Extract<InstitutionCommand, { kind: 'save-rule' | 'remove-rule' }>;

/**
 * A version of a rule, or taking one of our own out again. The shipped ones stay: a newer version stands in their place
 * from its day on, or switches the rule off.
 */
export function decideRules(
  { rules }: Institution,
  command: RuleCommand,
  shipped: readonly DeadlineRule[],
): InstitutionDecision {
  switch (command.kind) {
    case 'save-rule':
      return save([...shipped, ...rules], command);
    case 'remove-rule': {
      const { ruleId: id, validFrom, officeId } = command;
      return rules.some((rule) => isRule(rule, { id, validFrom, officeId }))
        ? accept({ ...command, kind: 'v1.RuleRemoved' })
        : refuse('aturan-tidak-ada', { rule: id, validFrom });
    }
    default:
      return assertNever(command);
  }
}

/** What a date was counted by never changes under its name: another limit is another version, from another day on. */
function save(
  known: readonly DeadlineRule[],
  command: Extract<RuleCommand, { kind: 'save-rule' }>,
): InstitutionDecision {
  const { kind: _, clock, personal, ...facts } = command;
  const rule = { ...facts, kind: clock, ...personal };
  if (known.some((other) => isRule(other, rule))) {
    return refuse('aturan-sudah-ada', { rule: rule.id, validFrom: rule.validFrom });
  }
  try {
    parseRules([rule]);
  } catch (error) {
    if (error instanceof DeadlineError) return refuse('aturan-keliru', { rule: rule.id, ...fieldOf(error) });
    throw error;
  }
  return accept({ ...command, kind: 'v1.RuleSaved' });
}

function fieldOf({ params }: DeadlineError): { readonly field: string; readonly detail: string } {
  return { field: String(params.field ?? ''), detail: String(params.detail ?? '') };
}

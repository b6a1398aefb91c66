import { ReasonDialog } from '#renderer/screens/settings/foresee/reason-dialog.tsx';
import type { Rule } from '#renderer/screens/settings/rules/rule-draft.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** A version of this institution's own is taken out again, with a reason. */
export function RemoveRuleDialog({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { id: ruleId, validFrom, officeId } = rule;
  const version = { ruleId, validFrom, ...(officeId === undefined ? {} : { officeId }) };
  return (
    <ReasonDialog
      title={t('settings.rules.removeOf', { name: rule.label })}
      actFor={(reason) => ({ command: 'remove-rule', input: { ...version, reason } })}
      onClose={onClose}
    />
  );
}

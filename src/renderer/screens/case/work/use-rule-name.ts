import { useTranslation } from '#renderer/text/use-translation.tsx';

/** What a clock's rule is called: in the language of the screen where it is one of ours, else as the office wrote it. */
export function useRuleName(): (clock: { readonly ruleId: string; readonly label?: string }) => string {
  const { t } = useTranslation();
  return ({ ruleId, label }) => t(`rule.${ruleId}`, label ?? ruleId);
}

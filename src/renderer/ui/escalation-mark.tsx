import type { Escalation } from '#domain/reminder/escalation.ts';
import { escalationInWords } from '#domain/reminder/notice-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Mark } from '#renderer/ui/mark.tsx';

/** Why the supervisor is told of a case. */
export function EscalationMark({ escalations }: { readonly escalations: readonly Escalation[] }) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'id';
  const reasons = escalations.map(({ rule, amount }) => escalationInWords(rule, amount, language));
  const [first = ''] = reasons;
  return (
    <Mark tone="soon" title={reasons.join('; ')}>
      {reasons.length === 1 ? first : `${first} (+${reasons.length - 1})`}
    </Mark>
  );
}

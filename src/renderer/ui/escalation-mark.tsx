import type { Escalation } from '#domain/reminder/escalation.ts';
import { escalationInWords } from '#domain/reminder/notice-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Mark } from '#renderer/ui/mark.tsx';

/** Why the supervisor is told of a case. */
export function EscalationMark({ escalations }: { readonly escalations: readonly Escalation[] }) {
  const { i18n } = useTranslation();
  const [first, ...others] = escalations;
  if (first === undefined) return null;
  const words = reasonsInWords([first], i18n.language);
  return (
    <Mark tone="soon" title={reasonsInWords(escalations, i18n.language)}>
      {others.length === 0 ? words : `${words} (+${others.length})`}
    </Mark>
  );
}

/** All of these reasons. */
export function reasonsInWords(escalations: readonly Escalation[], language: string): string {
  const known = language === 'en' ? 'en' : 'id';
  return escalations.map(({ rule, amount }) => escalationInWords(rule, amount, known)).join('; ');
}

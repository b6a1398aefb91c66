import type { Answer } from '#domain/complaint/complaint.ts';
import { useNames } from '#renderer/screens/case/answer/use-names.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** By whom an answer was approved, and how, in words; empty where it was not. */
export function useApprovedBy({ approval }: Pick<Answer, 'approval'>): string {
  const { t, i18n } = useTranslation();
  const { person } = useNames();
  if (approval === null) return '';
  const on = shortDate(approval.on, i18n.language);
  return approval.paper === null
    ? t('answer.sent.approvedBy', { who: person(approval.personId), on })
    : t('answer.sent.approvedOnPaper', { who: approval.paper.approverName ?? t('common.erased'), on });
}

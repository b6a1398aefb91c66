import { useTranslation } from 'react-i18next';
import type { Answer } from '#domain/complaint/complaint.ts';
import { usePersonName } from '#renderer/screens/case/answer/use-person-name.ts';
import { shortDate } from '#renderer/text/dates.ts';

/** By whom an answer was approved, and how, in words; empty where it was not. */
export function useApprovedBy({ approval }: Pick<Answer, 'approval'>): string {
  const { t, i18n } = useTranslation();
  const name = usePersonName();
  if (approval === null) return '';
  const on = shortDate(approval.on, i18n.language);
  return approval.paper === null
    ? t('answer.sent.approvedBy', { who: name(approval.personId), on })
    : t('answer.sent.approvedOnPaper', { who: approval.paper.approverName ?? t('common.erased'), on });
}

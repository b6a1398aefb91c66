import {
  bare,
  dayOf,
  detail,
  factOf,
  plain,
  type Teller,
  type TellersOf,
  words,
  wordsOf,
} from '#renderer/screens/case/timeline/telling.ts';

type AnswerKind =
  | 'v1.AnswerDrafted'
  | 'v1.AnswerSubmitted'
  | 'v1.AnswerApproved'
  | 'v1.AnswerReturned'
  | 'v1.PaperApprovalRecorded'
  | 'v1.AnswerSent'
  | 'v1.ApprovalCorrected'
  | 'v1.SentCorrected'
  | 'v1.ReporterReplied'
  | 'v1.Closed'
  | 'v1.Reopened'
  | 'v1.SatisfactionRecorded';

/** The text of a draft stands with the versions of the answer; here only that it was written, and with which files. */
const drafted: Teller = ({ facts }, { t }) => {
  const files = Array.isArray(facts.attachments) ? facts.attachments.length : 0;
  return words(t('timeline.said.AnswerDrafted'), files === 0 ? null : detail(t, 'files', String(files)));
};

const sentCorrected: Teller = (line, telling) => {
  const { t } = telling;
  const on = dayOf(line, 'sentOn', telling);
  return words(
    on === null ? t('timeline.said.NotSent') : t('timeline.said.SentCorrected', { on }),
    detail(t, 'reason', wordsOf(line, 'reason')),
  );
};

/** How what happened to its answers, and what followed them, is told. */
export const TELL_ANSWER: TellersOf<AnswerKind> = {
  'v1.AnswerDrafted': drafted,
  'v1.AnswerSubmitted': plain('AnswerSubmitted'),
  'v1.AnswerApproved': plain('AnswerApproved'),
  'v1.AnswerReturned': plain('AnswerReturned', 'remark'),
  'v1.PaperApprovalRecorded': plain('PaperApprovalRecorded', 'approverName'),
  'v1.AnswerSent': plain('AnswerSent', 'sentBy'),
  'v1.ApprovalCorrected': plain('ApprovalCorrected', 'reason'),
  'v1.SentCorrected': sentCorrected,
  'v1.ReporterReplied': (line, { t }) =>
    words(t('timeline.said.ReporterReplied'), bare(wordsOf(line, 'text'))),
  'v1.Closed': plain('Closed', 'reason'),
  'v1.Reopened': plain('Reopened', 'reason'),
  'v1.SatisfactionRecorded': (line, { t }) =>
    words(
      t('timeline.said.SatisfactionRecorded', { rating: factOf(line, 'rating') ?? line.facts.rating }),
      detail(t, 'comment', wordsOf(line, 'comment')),
    ),
};

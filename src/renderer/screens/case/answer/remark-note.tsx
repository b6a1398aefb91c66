import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { Answer } from '#domain/complaint/complaint.ts';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { lastAbout } from '#renderer/screens/case/answer/answer-history.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

/** What the supervisor wants improved, above the text until it is submitted again. */
export function RemarkNote({ desk, answer }: { readonly desk: AnswerDesk; readonly answer: Answer }) {
  const { t, i18n } = useTranslation();
  if (answer.remark === null) return null;
  const returned = lastAbout(desk.view.timeline, 'v1.AnswerReturned', answer.answerId);
  return (
    <Alert severity="warning" role="note">
      <AlertTitle>
        {returned === null
          ? t('answer.giveBack.shownPlain')
          : t('answer.giveBack.shown', {
              who: returned.person,
              at: shortMoment(returned.at, i18n.language),
            })}
      </AlertTitle>
      <Box sx={{ whiteSpace: 'pre-wrap' }}>{answer.remark}</Box>
    </Alert>
  );
}

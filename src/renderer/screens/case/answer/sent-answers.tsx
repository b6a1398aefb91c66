import { useId, useState } from 'react';
import type { Answer } from '#domain/complaint/complaint.ts';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { CorrectSentDialog } from '#renderer/screens/case/answer/correct-sent-dialog.tsx';
import { FileNames, filesOf } from '#renderer/screens/case/answer/file-names.tsx';
import { useApprovedBy } from '#renderer/screens/case/answer/use-approved-by.ts';
import { useObstacleWords } from '#renderer/screens/case/answer/use-obstacle-words.ts';
import { longDate, shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** The answers that went out, each to be read again; the last one open while no other is being written. */
export function SentAnswers({ desk }: { readonly desk: AnswerDesk }) {
  const { t, i18n } = useTranslation();
  const { answers, answeredInLapor } = desk.view.complaint;
  const numbered = answers.map((answer, place) => ({ answer, number: place + 1 }));
  const sent = numbered.filter(({ answer }) => answer.state === 'terkirim');
  const before = answeredInLapor?.answeredOn ?? null;
  return (
    <>
      {answeredInLapor === null ? null : (
        <Typography variant="body2">
          {before === null
            ? t('answer.sent.inLaporUnknown')
            : t('answer.sent.inLapor', { on: longDate(before, i18n.language) })}
        </Typography>
      )}
      {sent.length === 0 ? null : (
        <Box component="section" aria-label={t('answer.sent.earlier')} sx={{ display: 'grid', gap: 0.75 }}>
          {sent.map(({ answer, number }, place) => (
            <SentAnswer
              key={answer.answerId}
              desk={desk}
              answer={answer}
              number={number}
              open={desk.answer === null && place === sent.length - 1}
            />
          ))}
        </Box>
      )}
    </>
  );
}

type OneProps = {
  readonly desk: AnswerDesk;
  readonly answer: Answer;
  readonly number: number;
  readonly open: boolean;
};

function SentAnswer({ desk, answer, number, open }: OneProps) {
  const { t, i18n } = useTranslation();
  const [correcting, setCorrecting] = useState(false);
  const approved = useApprovedBy(answer);
  const { view, app } = desk;
  const files = filesOf(view.complaint.attachments, answer.attachments);
  const on = answer.sentOn === null ? '' : shortDate(answer.sentOn, i18n.language);
  return (
    <Box component="details" open={open} sx={folded}>
      <Box component="summary">{t('answer.sent.item', { number, on })}</Box>
      <Box sx={{ display: 'grid', gap: 0.75, p: 1.25, pt: 0.25 }}>
        <Box sx={{ whiteSpace: 'pre-wrap', fontSize: '0.875rem' }}>{answer.text ?? t('common.erased')}</Box>
        {files.length === 0 ? null : (
          <FileNames id={view.item.id} files={files} label={t('answer.files.withAnswer')} />
        )}
        <Typography variant="caption" color="text.secondary">
          {approved}
          {answer.sentBy === null ? '' : ` · ${t('answer.sent.by', { who: answer.sentBy })}`}
        </Typography>
        <Correct desk={desk} onCorrect={() => setCorrecting(true)} />
      </Box>
      {correcting ? (
        <CorrectSentDialog
          id={view.item.id}
          answer={answer}
          today={app.today}
          onClose={() => setCorrecting(false)}
        />
      ) : null}
    </Box>
  );
}

function Correct({ desk, onCorrect }: { readonly desk: AnswerDesk; readonly onCorrect: () => void }) {
  const { t } = useTranslation();
  const words = useObstacleWords();
  const reasonId = useId();
  const obstacle = desk.standing('correct-sent');
  return (
    <Box>
      <Button
        aria-haspopup="dialog"
        disabled={obstacle !== null}
        aria-describedby={reasonId}
        onClick={onCorrect}
      >
        {t('answer.sent.correct')}
      </Button>
      <Typography variant="caption" color="text.secondary" id={reasonId}>
        {obstacle === null ? '' : words(obstacle)}
      </Typography>
    </Box>
  );
}

const folded = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  '& > summary': { px: 1.25, py: 0.75, cursor: 'pointer', fontWeight: 600, fontSize: '0.8125rem' },
} as const;

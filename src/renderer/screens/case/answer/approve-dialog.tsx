import Alert from '@mui/material/Alert';
import { useState } from 'react';
import type { Answer } from '#domain/complaint/complaint.ts';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { AnswerFiles } from '#renderer/screens/case/answer/answer-files.tsx';
import { ComparedText } from '#renderer/screens/case/answer/compared-text.tsx';
import { useAct } from '#renderer/screens/case/answer/use-act.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly desk: AnswerDesk; readonly answer: Answer; readonly onClose: () => void };

/** Shows exactly the text that the approval binds; what changes meanwhile cannot be approved unseen. */
export function ApproveDialog({ desk, answer, onClose }: Props) {
  const { t } = useTranslation();
  const [read] = useState(answer);
  const changed = answer.contentHash !== read.contentHash;
  const { mutate, isPending, error } = useAct(desk.view.item.id, {
    work: (act) => act('approve-answer', { answerId: read.answerId, contentHash: read.contentHash ?? '' }),
    done: t('answer.approve.done'),
    onDone: onClose,
  });
  return (
    <DialogFrame
      title={t('answer.approve.title')}
      confirm={t('answer.approve.confirm')}
      onClose={onClose}
      onConfirm={mutate}
      busy={isPending}
      disabled={changed}
      error={error}
      wide
    >
      <Typography variant="body2">{t('answer.approve.note')}</Typography>
      {changed ? (
        <Alert severity="warning" role="alert">
          {t('answer.approve.changed')}
        </Alert>
      ) : null}
      <ComparedText desk={desk} answer={read} />
      <AnswerFiles desk={desk} />
    </DialogFrame>
  );
}

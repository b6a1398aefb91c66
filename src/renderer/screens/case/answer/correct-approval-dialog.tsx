import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Answer } from '#domain/complaint/complaint.ts';
import { useAct } from '#renderer/screens/case/answer/use-act.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly id: string; readonly answer: Answer; readonly onClose: () => void };

/** Takes an approval back, with a reason that stays. */
export function CorrectApprovalDialog({ id, answer, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useAct(id, {
    work: (act) =>
      act('correct-approval', {
        answerId: answer.answerId,
        reason: reason.trim(),
        ...(answer.contentHash === null ? {} : { contentHash: answer.contentHash }),
      }),
    done: t('answer.correctApproval.done'),
    onDone: onClose,
  });
  return (
    <DialogFrame
      title={t('answer.correctApproval.title')}
      confirm={t('answer.correctApproval.confirm')}
      onClose={onClose}
      onConfirm={mutate}
      busy={isPending}
      disabled={reason.trim() === ''}
      error={error}
    >
      <Typography variant="body2">{t('answer.correctApproval.note')}</Typography>
      <TextField
        label={t('answer.reason')}
        value={reason}
        required
        autoFocus
        multiline
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogFrame>
  );
}

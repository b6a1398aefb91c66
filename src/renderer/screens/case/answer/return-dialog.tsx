import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Answer } from '#domain/complaint/complaint.ts';
import { useAct } from '#renderer/screens/case/answer/use-act.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly id: string; readonly answer: Answer; readonly onClose: () => void };

/** Gives an answer back to its writer with what is to be improved. */
export function ReturnDialog({ id, answer, onClose }: Props) {
  const { t } = useTranslation();
  const [read] = useState(answer);
  const [remark, setRemark] = useState('');
  const { mutate, isPending, error } = useAct(id, {
    work: (act) =>
      act('return-answer', {
        answerId: read.answerId,
        remark: remark.trim(),
        ...(read.contentHash === null ? {} : { contentHash: read.contentHash }),
      }),
    done: t('answer.giveBack.done'),
    onDone: onClose,
  });
  return (
    <DialogFrame
      title={t('answer.giveBack.title')}
      confirm={t('answer.giveBack.confirm')}
      onClose={onClose}
      onConfirm={mutate}
      busy={isPending}
      disabled={remark.trim() === ''}
      error={error}
    >
      <Typography variant="body2">{t('answer.giveBack.note')}</Typography>
      <TextField
        label={t('answer.giveBack.remark')}
        value={remark}
        required
        autoFocus
        multiline
        minRows={3}
        onChange={(event) => setRemark(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2_000, spellCheck: true, lang: 'id' } }}
      />
    </DialogFrame>
  );
}

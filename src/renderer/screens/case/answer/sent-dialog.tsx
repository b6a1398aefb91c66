import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Answer } from '#domain/complaint/complaint.ts';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { DayField, dayInput, isDayComplete } from '#renderer/screens/case/answer/day-field.tsx';
import { useAct } from '#renderer/screens/case/answer/use-act.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly desk: AnswerDesk; readonly answer: Answer; readonly onClose: () => void };

/** Records that an approved answer went out: on which day, by whose hand. */
export function SentDialog({ desk, answer, onClose }: Props) {
  const { t } = useTranslation();
  const { view, app, person } = desk;
  const [read] = useState(answer);
  const [day, setDay] = useState({ on: app.today, backdateReason: '' });
  const [sentBy, setSentBy] = useState(person.name);
  const { mutate, isPending, error } = useAct(view.item.id, {
    work: (act) =>
      act('mark-sent', {
        answerId: read.answerId,
        contentHash: read.contentHash ?? '',
        ...dayInput(day, app.today),
        ...(sentBy.trim() === '' ? {} : { sentBy: sentBy.trim() }),
      }),
    done: t('answer.send.done'),
    onDone: onClose,
  });
  return (
    <DialogFrame
      title={t('answer.send.recordTitle')}
      confirm={t('answer.send.confirm')}
      onClose={onClose}
      onConfirm={mutate}
      busy={isPending}
      disabled={!isDayComplete(day, app.today)}
      error={error}
    >
      <Typography variant="body2">
        {view.complaint.laporId === null ? t('answer.send.recordNoteOther') : t('answer.send.recordNote')}
      </Typography>
      <DayField label={t('answer.send.on')} today={app.today} value={day} onChange={setDay} />
      <TextField
        label={t('answer.send.by')}
        value={sentBy}
        onChange={(event) => setSentBy(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
    </DialogFrame>
  );
}

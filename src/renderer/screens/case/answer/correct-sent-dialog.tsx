import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { Answer } from '#domain/complaint/complaint.ts';
import { useAct } from '#renderer/screens/case/answer/use-act.ts';
import { longDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly id: string;
  readonly answer: Answer;
  readonly today: string;
  readonly onClose: () => void;
};

/** A record of sending that was wrong: never sent, or on another day. */
export function CorrectSentDialog({ id, answer, today, onClose }: Props) {
  const { t } = useTranslation();
  const [never, setNever] = useState(false);
  const [sentOn, setSentOn] = useState(answer.sentOn ?? today);
  const [reason, setReason] = useState('');
  const wrongDay = !never && (sentOn === '' || sentOn > today || sentOn === answer.sentOn);
  const { mutate, isPending, error } = useAct(id, {
    work: (act) =>
      act('correct-sent', {
        answerId: answer.answerId,
        reason: reason.trim(),
        ...(never ? {} : { sentOn }),
      }),
    done: t('answer.correctSent.done'),
    onDone: onClose,
  });
  return (
    <DialogFrame
      title={t('answer.correctSent.title')}
      confirm={t('answer.correctSent.confirm')}
      onClose={onClose}
      onConfirm={mutate}
      busy={isPending}
      disabled={reason.trim() === '' || wrongDay}
      error={error}
    >
      <WhatHappened never={never} onChange={setNever} />
      {never ? (
        <Typography variant="body2">{t('answer.correctSent.neverNote')}</Typography>
      ) : (
        <OtherDay value={sentOn} today={today} onChange={setSentOn} />
      )}
      <TextField
        label={t('answer.reason')}
        value={reason}
        required
        multiline
        onChange={(event) => setReason(event.target.value)}
      />
    </DialogFrame>
  );
}

function WhatHappened({
  never,
  onChange,
}: {
  readonly never: boolean;
  readonly onChange: (never: boolean) => void;
}) {
  const { t } = useTranslation();
  const labelId = useId();
  return (
    <FormControl>
      <FormLabel id={labelId}>{t('answer.correctSent.what')}</FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        value={never ? 'never' : 'other'}
        onChange={(event) => onChange(event.target.value === 'never')}
      >
        <FormControlLabel
          value="other"
          control={<Radio size="small" />}
          label={t('answer.correctSent.otherDay')}
        />
        <FormControlLabel
          value="never"
          control={<Radio size="small" />}
          label={t('answer.correctSent.never')}
        />
      </RadioGroup>
    </FormControl>
  );
}

type OtherDayProps = {
  readonly value: string;
  readonly today: string;
  readonly onChange: (day: string) => void;
};

function OtherDay({ value, today, onChange }: OtherDayProps) {
  const { t, i18n } = useTranslation();
  const wrong = value === '' ? t('answer.needed') : value > today ? t('answer.future') : null;
  return (
    <TextField
      type="date"
      label={t('answer.correctSent.on')}
      value={value}
      required
      error={wrong !== null}
      helperText={wrong ?? longDate(value, i18n.language)}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      sx={{ maxWidth: '14rem' }}
    />
  );
}

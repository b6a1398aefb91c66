import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { AnswerFiles } from '#renderer/screens/case/answer/answer-files.tsx';
import { AttachButton } from '#renderer/screens/case/answer/attach-button.tsx';
import { DayField, dayInput, isDayComplete } from '#renderer/screens/case/answer/day-field.tsx';
import { ExactText } from '#renderer/screens/case/answer/exact-text.tsx';
import { recordedAs } from '#renderer/screens/case/answer/recorded-as.ts';
import { useAct } from '#renderer/screens/case/answer/use-act.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly desk: AnswerDesk; readonly onClose: () => void };

/** An approval that was signed outside the program: of exactly this text, by whom, when, with its scan. */
export function PaperDialog({ desk, onClose }: Props) {
  const { t } = useTranslation();
  const { view, app, editor } = desk;
  const text = editor.now.text.trim();
  const [approverName, setApproverName] = useState('');
  const [day, setDay] = useState({ on: app.today, backdateReason: '' });
  const [scan, setScan] = useState('');
  const { mutate, isPending, error } = useAct(view.item.id, {
    work: async (act) => {
      await act('record-paper-approval', {
        ...recordedAs(await editor.record(), text),
        approverName: approverName.trim(),
        scan,
        ...dayInput(day, app.today),
      });
    },
    done: t('answer.paper.done'),
    onDone: onClose,
  });
  return (
    <DialogFrame
      title={t('answer.paper.title')}
      confirm={t('answer.paper.confirm')}
      onClose={onClose}
      onConfirm={mutate}
      busy={isPending}
      disabled={approverName.trim() === '' || scan === '' || !isDayComplete(day, app.today)}
      error={error}
      wide
    >
      <Typography variant="body2">{t('answer.paper.note')}</Typography>
      <ExactText label={t('answer.editor.label')} text={text} />
      <AnswerFiles desk={desk} />
      <TextField
        label={t('answer.paper.approver')}
        value={approverName}
        required
        onChange={(event) => setApproverName(event.target.value)}
      />
      <DayField label={t('answer.paper.on')} today={app.today} value={day} onChange={setDay} />
      <ScanField view={view} value={scan} onChange={setScan} />
    </DialogFrame>
  );
}

type ScanProps = {
  readonly view: AnswerDesk['view'];
  readonly value: string;
  readonly onChange: (hash: string) => void;
};

/** The scan: one of the case's attachments, or a file that becomes one. */
function ScanField({ view, value, onChange }: ScanProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        select
        label={t('answer.paper.scan')}
        value={value}
        required
        helperText={t('answer.paper.scanHint')}
        onChange={(event) => onChange(event.target.value)}
      >
        <MenuItem value="" disabled>
          {t('answer.paper.chooseScan')}
        </MenuItem>
        {view.complaint.attachments.map(({ hash, fileName }) => (
          <MenuItem key={hash} value={hash}>
            {fileName ?? t('answer.files.unnamed')}
          </MenuItem>
        ))}
      </TextField>
      <AttachButton id={view.item.id} onAttached={onChange} />
    </>
  );
}

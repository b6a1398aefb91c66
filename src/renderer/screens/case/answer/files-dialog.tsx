import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import { useState } from 'react';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { AttachButton } from '#renderer/screens/case/answer/attach-button.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly desk: AnswerDesk;
  readonly onChoose: (hashes: readonly string[]) => void;
  readonly onClose: () => void;
};

/** Which of the case's attachments go with the answer. */
export function FilesDialog({ desk, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const { view, editor } = desk;
  const [chosen, setChosen] = useState(editor.now.chosen ?? editor.now.base.attachments);
  const { attachments } = view.complaint;
  const choose = (hash: string, on: boolean): void =>
    setChosen((before) => (on ? [...before, hash] : before.filter((one) => one !== hash)));
  return (
    <DialogFrame
      title={t('answer.files.title')}
      confirm={t('answer.files.confirm')}
      onClose={onClose}
      onConfirm={() => onChoose(chosen)}
    >
      <Typography variant="body2">
        {attachments.length === 0 ? t('answer.files.none') : t('answer.files.note')}
      </Typography>
      <FormGroup>
        {attachments.map(({ hash, fileName }) => (
          <FormControlLabel
            key={hash}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(hash)}
                onChange={(event) => choose(hash, event.target.checked)}
              />
            }
            label={fileName ?? t('answer.files.unnamed')}
          />
        ))}
      </FormGroup>
      <AttachButton id={view.item.id} onAttached={(hash) => choose(hash, true)} />
    </DialogFrame>
  );
}

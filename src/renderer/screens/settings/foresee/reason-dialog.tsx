import TextField from '@mui/material/TextField';
import { type ReactNode, useState } from 'react';
import { ForeseenDialog } from '#renderer/screens/settings/foresee/foreseen-dialog.tsx';
import type { DateAct } from '#renderer/screens/settings/foresee/use-foresight.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';

type Props = {
  readonly title: string;
  readonly children?: ReactNode;
  /** The act, with why it is given. */
  readonly actFor: (reason: string) => DateAct;
  readonly onClose: () => void;
};

/** Something that dates rest on is taken out: asks why, then shows what that moves. */
export function ReasonDialog({ title, children, actFor, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [act, setAct] = useState<DateAct | null>(null);
  if (act !== null) {
    return <ForeseenDialog act={act} title={title} onBack={() => setAct(null)} onDone={onClose} />;
  }
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      confirm={t('settings.foresee.ask')}
      disabled={reason.trim() === ''}
      onConfirm={() => setAct(actFor(reason.trim()))}
    >
      {children}
      <TextField
        label={t('common.reason')}
        required
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </DialogFrame>
  );
}

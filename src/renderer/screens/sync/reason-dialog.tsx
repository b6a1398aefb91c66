import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const LONGEST_REASON = 2_000;

type Props = {
  readonly title: string;
  readonly note: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks for the reason of letting something go; without one it cannot be done. */
export function ReasonDialog({ title, note, confirm, busy, error, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const words = reason.trim();
  return (
    <DialogFrame
      title={title}
      onClose={onClose}
      confirm={confirm}
      danger
      busy={busy}
      disabled={words === ''}
      error={error}
      onConfirm={() => onConfirm(words)}
    >
      <Typography variant="body1">{note}</Typography>
      <TextField
        label={t('common.reason')}
        value={reason}
        required
        autoFocus
        multiline
        minRows={2}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ htmlInput: { maxLength: LONGEST_REASON } }}
      />
    </DialogFrame>
  );
}

import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly onStay: () => void; readonly onLeave: () => void };

/** Asked before what was typed is thrown away. */
export function LeaveDialog({ onStay, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <DialogFrame
      title={t('register.leave.title')}
      confirm={t('register.leave.leave')}
      onConfirm={onLeave}
      onClose={onStay}
      danger
    >
      <Typography>{t('register.leave.note')}</Typography>
    </DialogFrame>
  );
}

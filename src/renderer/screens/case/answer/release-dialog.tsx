import type { AnswerState } from '#domain/complaint/complaint.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly state: AnswerState | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Says what is given up before a submitted or approved text is changed. */
export function ReleaseDialog({ state, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const bound = state === 'disetujui' ? 'disetujui' : 'diajukan';
  return (
    <DialogFrame
      title={t(`answer.bound.${bound}`)}
      confirm={t('answer.bound.confirm')}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <Typography>{t(`answer.bound.${bound}Note`)}</Typography>
    </DialogFrame>
  );
}

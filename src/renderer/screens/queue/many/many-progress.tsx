import LinearProgress from '@mui/material/LinearProgress';
import type { ManyProgress } from '#renderer/screens/queue/many/use-act-on-many.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly progress: ManyProgress; readonly onStop: () => void };

/** How far an act on many is, and the way to stop it. */
export function ManyProgressLine({ progress, onStop }: Props) {
  const { t, i18n } = useTranslation();
  const { done, total } = progress;
  return (
    <>
      <LinearProgress
        variant="determinate"
        value={(100 * done) / total}
        aria-label={t('queue.many.progressLabel')}
      />
      <Typography variant="body2" role="status">
        {t('queue.many.progress', {
          done: done.toLocaleString(i18n.language),
          total: total.toLocaleString(i18n.language),
        })}
      </Typography>
      <Button onClick={onStop}>{t('queue.many.stop')}</Button>
    </>
  );
}

/** The same while an act on many is taken back. */
export function ManyUndoing({ progress, onStop }: Props) {
  const { t } = useTranslation();
  return (
    <DialogFrame title={t('queue.many.undoing')} onClose={onStop}>
      <ManyProgressLine progress={progress} onStop={onStop} />
    </DialogFrame>
  );
}

import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import type { Progress } from '#contract/window/base.ts';
import { StageHeading } from '#renderer/screens/import/stage-heading.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly what: 'reading' | 'writing';
  readonly name: string;
  readonly progress: Progress | null;
  readonly onStop: () => void;
};

/** A file being read or written: how far it is, and a way to stop it. */
export function Working({ what, name, progress, onStop }: Props) {
  const { t } = useTranslation();
  const writing = what === 'writing';
  return (
    <Box sx={{ px: 2.5, pb: 2.5 }}>
      <Paper variant="outlined" sx={{ p: 2.5, maxWidth: '44rem', display: 'grid', gap: 1.5 }}>
        <StageHeading>{writing ? t('importing.writing') : t('importing.reading')}</StageHeading>
        <Typography variant="body1">{name}</Typography>
        <Bar what={what} progress={progress} />
        <Typography variant="body2" color="textSecondary">
          {writing ? t('importing.writingNote') : t('importing.readingNote')}
        </Typography>
        <Button variant="outlined" color="inherit" onClick={onStop} sx={{ justifySelf: 'start' }}>
          {writing ? t('importing.stopWriting') : t('importing.stopReading')}
        </Button>
      </Paper>
    </Box>
  );
}

/** Reports are counted while they are written; what a reader counts is its own, so only the share is shown. */
function Bar({ what, progress }: Pick<Props, 'what' | 'progress'>) {
  const { t, i18n } = useTranslation();
  const total = progress?.total ?? null;
  if (progress === null || total === null || total === 0) {
    return <LinearProgress aria-label={t('importing.progress')} />;
  }
  const percent = Math.min(100, Math.floor((progress.done / total) * 100));
  const number = (n: number): string => n.toLocaleString(i18n.language);
  const words =
    what === 'writing'
      ? t('importing.rowsDone', { done: number(progress.done), total: number(total) })
      : t('importing.percent', { percent });
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <LinearProgress
        variant="determinate"
        value={percent}
        aria-label={t('importing.progress')}
        aria-valuetext={words}
      />
      <Typography variant="caption" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {words}
      </Typography>
    </Box>
  );
}

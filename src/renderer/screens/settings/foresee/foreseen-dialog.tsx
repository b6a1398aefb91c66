import LinearProgress from '@mui/material/LinearProgress';
import type { Progress } from '#contract/window/base.ts';
import { Moved } from '#renderer/screens/settings/foresee/moved.tsx';
import { type DateAct, useForesight } from '#renderer/screens/settings/foresee/use-foresight.ts';
import { useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly act: DateAct;
  readonly title: string;
  /** Back to what was filled in; nothing was recorded. */
  readonly onBack: () => void;
  readonly onDone: () => void;
};

/** Which dates a change would move, before it is applied. */
export function ForeseenDialog({ act, title, onBack, onDone }: Props) {
  const { t } = useTranslation();
  const state = useForesight(act);
  const { mutate, isPending, error } = useInstitutionAct(onDone);
  return (
    <DialogFrame
      title={title}
      onClose={onBack}
      confirm={t('settings.foresee.apply')}
      wide
      busy={isPending}
      disabled={state.kind !== 'terlihat'}
      error={state.kind === 'ditolak' ? state.error : error}
      onConfirm={() => mutate(act)}
    >
      {state.kind === 'menghitung' ? <Counting progress={state.progress} /> : null}
      {state.kind === 'terlihat' ? <Moved foresight={state.foresight} /> : null}
    </DialogFrame>
  );
}

function Counting({ progress }: { readonly progress: Progress | null }) {
  const { t, i18n } = useTranslation();
  const total = progress?.total ?? 0;
  if (progress === null || total === 0) return <LinearProgress aria-label={t('settings.foresee.counting')} />;
  const number = (n: number): string => n.toLocaleString(i18n.language);
  const words = t('settings.foresee.counted', { done: number(progress.done), total: number(total) });
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <LinearProgress
        variant="determinate"
        value={Math.floor((progress.done / total) * 100)}
        aria-label={t('settings.foresee.counting')}
        aria-valuetext={words}
      />
      <Typography variant="caption">{words}</Typography>
    </Box>
  );
}

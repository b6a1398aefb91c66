import Alert from '@mui/material/Alert';
import type { HeldSteps } from '#contract/window/sync.ts';
import { HeldItem } from '#renderer/screens/sync/held-item.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly held: HeldSteps;
  readonly error: unknown;
  readonly onRetry: () => void;
};

/** What the hub put aside for the coordinator, as it last told. */
export function HeldPart({ held: { steps, unseen }, error, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('sync.held.title')}>
      <Typography variant="body2" color="textSecondary">
        {t('sync.held.note')}
      </Typography>
      {error === null ? null : <ErrorNote error={error} onRetry={onRetry} />}
      <Box component="ul" aria-label={t('sync.held.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map((item) => (
          <HeldItem key={item.stepId} item={item} />
        ))}
      </Box>
      {unseen === 0 ? null : <Alert severity="warning">{t('sync.held.unseen', { count: unseen })}</Alert>}
    </Panel>
  );
}

import { useHeld, useSync } from '#renderer/api/use-sync.ts';
import { HeldItem } from '#renderer/screens/sync/held-item.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** What the hub put aside for the coordinator; nothing where nothing waits there. */
export function HeldPart() {
  const { t } = useTranslation();
  const { data: items = [], error, refetch } = useHeld(useSync(), true);
  if (items.length === 0 && error === null) return null;
  return (
    <Panel title={t('sync.held.title')}>
      <Typography variant="body2" color="textSecondary">
        {t('sync.held.note')}
      </Typography>
      {error === null ? null : <ErrorNote error={error} onRetry={refetch} />}
      <Box component="ul" aria-label={t('sync.held.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((item) => (
          <HeldItem key={item.stepId} item={item} />
        ))}
      </Box>
    </Panel>
  );
}

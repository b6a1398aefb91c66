import { useState } from 'react';
import { useSync } from '#renderer/api/use-sync.ts';
import { OutboxRow } from '#renderer/screens/sync/outbox-row.tsx';
import { useOutbox } from '#renderer/screens/sync/use-parts.ts';
import { waitingReason } from '#renderer/screens/sync/waiting-reason.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const SHOWN_AT_ONCE = 50;

/** Everything of this PC that no hub has taken: where it is, and why it waits. */
export function OutboxPart() {
  const { t, i18n } = useTranslation();
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const sync = useSync();
  const { data: items, error, refetch } = useOutbox();
  if (items === undefined)
    return error === null ? <Loading /> : <ErrorNote error={error} onRetry={refetch} />;
  const hidden = Math.max(0, (sync?.waiting ?? 0) - items.length);
  const n = (count: number): string => count.toLocaleString(i18n.language);
  if (items.length === 0 && hidden === 0)
    return <EmptyState title={t('sync.outbox.empty')}>{t('sync.outbox.emptyNote')}</EmptyState>;
  return (
    <Panel title={t('sync.outbox.count', { n: n(items.length + hidden) })}>
      <Box component="ul" aria-label={t('sync.outbox.list')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.slice(0, most).map((item, at) => (
          <OutboxRow key={item.stepId} item={item} reason={waitingReason(items, at, sync?.kind ?? null)} />
        ))}
      </Box>
      {items.length > most ? (
        <Box>
          <Button variant="outlined" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
            {t('sync.outbox.more', { n: n(Math.min(SHOWN_AT_ONCE, items.length - most)) })}
          </Button>
        </Box>
      ) : null}
      {hidden === 0 ? null : (
        <Typography variant="body2" color="textSecondary">
          {t('sync.outbox.hidden', { n: n(hidden) })}
        </Typography>
      )}
    </Panel>
  );
}

import type { Profile } from '#contract/window/session.ts';
import type { HeldSteps } from '#contract/window/sync.ts';
import { useHeld, useSync } from '#renderer/api/use-sync.ts';
import type { SyncPart } from '#renderer/app/route.ts';
import { BundlePanel } from '#renderer/screens/sync/bundle-panel.tsx';
import { DecisionsPart } from '#renderer/screens/sync/decisions-part.tsx';
import { HeldPart } from '#renderer/screens/sync/held-part.tsx';
import { NewsPart } from '#renderer/screens/sync/news-part.tsx';
import { OutboxPart } from '#renderer/screens/sync/outbox-part.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';

/** What meeting the hub leaves to do and to read: decisions, what waits to be sent, what changed. */
export function SyncScreen({ part, person }: { readonly part: SyncPart; readonly person: Profile }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t(`sync.part.${part}`)} note={t(`sync.note.${part}`)} />
      <Box sx={{ px: 2.5, pb: 3, display: 'grid', gap: 2, maxWidth: '62rem', alignContent: 'start' }}>
        {part === 'keputusan' ? <Decisions isCoordinator={person.role === 'koordinator'} /> : null}
        {part === 'keluar' ? <Outbox /> : null}
        {part === 'berubah' ? <NewsPart /> : null}
      </Box>
    </>
  );
}

/** What waits, and the way to send it where no line is. */
function Outbox() {
  const kind = useSync()?.kind ?? 'sendiri';
  return (
    <>
      <OutboxPart />
      {kind === 'sendiri' || kind === 'dicabut' ? null : <BundlePanel />}
    </>
  );
}

const NOTHING_HELD: HeldSteps = { steps: [], unseen: 0 };

/** What the hub put aside stands first: others wait for it. */
function Decisions({ isCoordinator }: { readonly isCoordinator: boolean }) {
  const { data: held = NOTHING_HELD, error, refetch } = useHeld(useSync(), isCoordinator);
  const hasHeld = held.steps.length > 0 || held.unseen > 0 || error !== null;
  return (
    <>
      {hasHeld ? <HeldPart held={held} error={error} onRetry={refetch} /> : null}
      <DecisionsPart isAlone={!hasHeld} />
    </>
  );
}

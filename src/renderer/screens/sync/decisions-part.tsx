import { useState } from 'react';
import { DecisionItem } from '#renderer/screens/sync/decision-item.tsx';
import { useDecisions } from '#renderer/screens/sync/use-parts.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

/** Each of them compares two texts. */
const SHOWN_AT_ONCE = 20;

type Props = {
  /** Nothing else stands on the screen, so that it has to say when there is nothing. */
  readonly isAlone: boolean;
};

/** What was written here and holds no more, each with both sides, until somebody chooses. */
export function DecisionsPart({ isAlone }: Props) {
  const { t, i18n } = useTranslation();
  const [most, setMost] = useState(SHOWN_AT_ONCE);
  const { data: items, error, refetch } = useDecisions();
  if (items === undefined)
    return error === null ? <Loading /> : <ErrorNote error={error} onRetry={refetch} />;
  if (items.length === 0 && !isAlone) return null;
  if (items.length === 0)
    return <EmptyState title={t('sync.decision.empty')}>{t('sync.decision.emptyNote')}</EmptyState>;
  const rest = Math.min(SHOWN_AT_ONCE, items.length - most);
  return (
    <>
      {items.slice(0, most).map((item) => (
        <DecisionItem key={item.stepId} item={item} />
      ))}
      {rest > 0 ? (
        <Box>
          <Button variant="outlined" onClick={() => setMost(most + SHOWN_AT_ONCE)}>
            {t('sync.outbox.more', { n: rest.toLocaleString(i18n.language) })}
          </Button>
        </Box>
      ) : null}
    </>
  );
}

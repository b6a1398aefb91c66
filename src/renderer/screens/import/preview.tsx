import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { ConfirmImport } from '#renderer/screens/import/confirm-import.tsx';
import type { ImportState } from '#renderer/screens/import/import-state.ts';
import { PreviewBar } from '#renderer/screens/import/preview-bar.tsx';
import { PreviewHead } from '#renderer/screens/import/preview-head.tsx';
import { PreviewTable } from '#renderer/screens/import/preview-table.tsx';
import { ResultToggle } from '#renderer/screens/import/result-toggle.tsx';
import { UnknownWordsPanel } from '#renderer/screens/import/unknown-words-panel.tsx';
import type { ImportWork } from '#renderer/screens/import/use-import.ts';
import type { ResultFilter } from '#renderer/screens/import/use-preview-rows.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

/** In a window this low, or at 200 % zoom, what stands above the rows takes less room. */
const LOW = '@media (max-height: 32rem)';

type Props = {
  readonly work: ImportWork;
  readonly state: Extract<ImportState, { at: 'pratinjau' }>;
};

/** What the file would do to the queue, before anything is written. */
export function Preview({ work, state }: Props) {
  const { found } = state;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Box
        sx={{
          px: 2.5,
          pb: 2,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 2,
          [LOW]: { gap: 1 },
          flex: 1,
          alignContent: 'start',
        }}
      >
        <PreviewHead state={state} work={work} />
        <Stopped state={state} />
        {found.added + found.updated === 0 ? null : <UnknownWordsPanel found={found} work={work} />}
        <Rows found={found} />
      </Box>
      <PreviewBar found={found} onImport={() => setAsking(true)} onLeave={work.leave} />
      {asking ? (
        <ConfirmImport found={found} onClose={() => setAsking(false)} onConfirm={work.confirm} />
      ) : null}
    </>
  );
}

function Stopped({ state }: Pick<Props, 'state'>) {
  const { t } = useTranslation();
  if (state.error !== null) return <ErrorNote error={state.error} />;
  return state.stopped ? (
    <Alert severity="info" role="status">
      {t('importing.stoppedWriting')}
    </Alert>
  ) : null;
}

function Rows({ found }: { readonly found: Props['state']['found'] }) {
  const { t, i18n } = useTranslation();
  const [result, setResult] = useState<ResultFilter>('all');
  const { added, updated, unchanged, problems } = found;
  const totals = { all: added + updated + problems, added, updated, problem: problems };
  const number = (n: number): string => n.toLocaleString(i18n.language);
  return (
    <>
      {added + updated > 0 ? null : <NothingToImport found={found} />}
      {totals.all === 0 ? null : (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <ResultToggle
            totals={totals}
            value={result}
            onChange={setResult}
            note={unchanged === 0 ? null : t('importing.unchangedNote', { n: number(unchanged) })}
          />
          <PreviewTable key={result} token={found.token} result={result} total={totals[result]} />
        </Box>
      )}
    </>
  );
}

function NothingToImport({ found }: { readonly found: Props['state']['found'] }) {
  const { t, i18n } = useTranslation();
  const number = (n: number): string => n.toLocaleString(i18n.language);
  const unchanged = t('importing.nothingNewNote', { n: number(found.unchanged) });
  const problems = t('importing.nothingUsableNote', { n: number(found.problems) });
  if (found.problems === 0) return <EmptyState title={t('importing.nothingNew')}>{unchanged}</EmptyState>;
  return found.unchanged === 0 ? (
    <EmptyState title={t('importing.nothingUsable')}>{problems}</EmptyState>
  ) : (
    <EmptyState title={t('importing.nothingToAdd')}>
      {unchanged} {problems}
    </EmptyState>
  );
}

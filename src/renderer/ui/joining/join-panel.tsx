import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { JoinForm } from '#renderer/ui/joining/join-form.tsx';
import { JoinPreviewPanel } from '#renderer/ui/joining/join-preview.tsx';
import { useJoining } from '#renderer/ui/joining/use-joining.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Joining a hub: an invitation, what it would do, yes or no. What was read waits here, also over a closed program. */
export function JoinPanel({ computer }: { readonly computer: string }) {
  const { t } = useTranslation();
  const { pending, preview, cancel, confirm } = useJoining();
  if (pending.data !== undefined && pending.data !== null)
    return <JoinPreviewPanel preview={pending.data} confirm={confirm} cancel={cancel} />;
  return (
    <Panel title={t('joining.title')}>
      <Typography variant="body2">{t('joining.note')}</Typography>
      {pending.isPending ? <Loading /> : null}
      {pending.error === null ? null : (
        <>
          <ErrorNote error={pending.error} onRetry={() => pending.refetch()} />
          <Button onClick={() => cancel.mutate()} loading={cancel.isPending}>
            {t('joining.cancel')}
          </Button>
        </>
      )}
      {pending.data === null ? (
        <JoinForm
          computer={computer}
          asking={preview.isPending}
          error={preview.error}
          onAsk={(ask) => preview.mutate(ask)}
          onChange={() => preview.reset()}
        />
      ) : null}
    </Panel>
  );
}

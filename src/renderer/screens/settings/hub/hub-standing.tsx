import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Membership } from '#contract/window/joining.ts';
import type { SyncState } from '#contract/window/sync.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly membership: Membership | null };

/** Where the hub is, when it was last reached, and what waits to be sent to it. */
export function HubStanding({ membership }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const desk = useDesk();
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: QUERY.syncState,
    queryFn: () => desk.sync.state(),
    refetchInterval: 5_000,
  });
  const now = useMutation({
    mutationFn: () => desk.sync.now(),
    onSuccess: (state) => queries.setQueryData(QUERY.syncState, state),
  });
  return (
    <Panel
      title={t('joining.standing')}
      actions={
        membership === null ? null : (
          <Button variant="outlined" loading={now.isPending} onClick={() => now.mutate()}>
            {t('joining.now')}
          </Button>
        )
      }
    >
      {error === null ? null : <ErrorNote error={error} />}
      {data === undefined ? null : (
        <>
          <Typography variant="body1" role="status">
            {t(`joining.kind.${data.kind}`)}
          </Typography>
          {data.trouble === null ? null : (
            <Typography variant="body2">{sentence(data.trouble.code, data.trouble.params)}</Typography>
          )}
          {membership === null ? null : <Facts state={data} membership={membership} />}
        </>
      )}
    </Panel>
  );
}

function Facts({ state, membership }: { readonly state: SyncState; readonly membership: Membership }) {
  const { t, i18n } = useTranslation();
  const { institution, address, lastAt, waiting } = state;
  const rows = [
    ['institution', institution === null || institution === '' ? t('common.none') : institution],
    ['at', address ?? t('common.none')],
    ['lastAt', lastAt === null ? t('joining.never') : shortMoment(lastAt, i18n.language)],
    ['waiting', waiting.toLocaleString(i18n.language)],
    ['deviceId', membership.deviceId],
    ['fingerprint', membership.fingerprint ?? t('joining.trusted')],
  ] as const;
  return (
    <Box component="dl" sx={facts}>
      {rows.map(([key, value]) => (
        <Box key={key} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {t(`joining.${key}`)}
          </Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const facts = {
  display: 'grid',
  gridTemplateColumns: 'minmax(8rem, max-content) minmax(0, 1fr)',
  columnGap: 2,
  rowGap: 0.5,
  m: 0,
  fontSize: '0.875rem',
} as const;

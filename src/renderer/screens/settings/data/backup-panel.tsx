import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { SettingsTable } from '#renderer/screens/settings/settings-table.tsx';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

const MEGABYTE = 1024 * 1024;

/** The copies that are kept, and one more on demand. */
export function BackupPanel() {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell } = useMessages();
  const { data, error, refetch } = useQuery({ queryKey: QUERY.backups, queryFn: () => desk.backup.list() });
  const make = useMutation({
    mutationFn: () => desk.backup.make(),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: QUERY.backups });
      tell(t('settings.backup.made'));
    },
  });
  return (
    <Panel
      title={t('settings.backup.title')}
      actions={
        <Button variant="outlined" loading={make.isPending} onClick={() => make.mutate()}>
          {t('settings.backup.make')}
        </Button>
      }
    >
      <Typography variant="body2">{t('settings.backup.note')}</Typography>
      {make.error === null ? null : <ErrorNote error={make.error} />}
      {error === null ? null : <ErrorNote error={error} onRetry={() => refetch()} />}
      {data === undefined && error === null ? <Loading /> : null}
      {data?.length === 0 ? <EmptyState title={t('settings.backup.none')} /> : null}
      {data === undefined || data.length === 0 ? null : (
        <SettingsTable
          caption={t('settings.backup.title')}
          columns={[
            { key: 'when', label: t('settings.backup.when') },
            { key: 'size', label: t('settings.backup.size'), right: true },
            { key: 'where', label: t('settings.backup.where') },
          ]}
          rows={data.map(({ path, madeAt, bytes }) => ({
            key: path,
            cells: [
              shortMoment(madeAt, i18n.language),
              `${(bytes / MEGABYTE).toLocaleString(i18n.language, { maximumFractionDigits: 1 })} MB`,
              path,
            ],
          }))}
        />
      )}
    </Panel>
  );
}

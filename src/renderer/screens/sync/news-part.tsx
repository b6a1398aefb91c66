import Link from '@mui/material/Link';
import type { SyncNews } from '#contract/window/sync.ts';
import { useNews } from '#renderer/api/use-sync.ts';
import { hasNews, useReadNews } from '#renderer/app/news.ts';
import { addressOf } from '#renderer/app/route.ts';
import { NewsGroup } from '#renderer/screens/sync/news-group.tsx';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** What meetings changed since this person last marked it as read. */
export function NewsPart() {
  const { t, i18n } = useTranslation();
  const { data: news, error, refetch } = useNews();
  if (news === undefined) return error === null ? <Loading /> : <ErrorNote error={error} onRetry={refetch} />;
  const at =
    news.at === null ? null : (
      <Typography variant="body2" color="textSecondary">
        {t('sync.news.at', { at: shortMoment(news.at, i18n.language) })}
      </Typography>
    );
  if (!hasNews(news))
    return (
      <>
        {at}
        <EmptyState title={t('sync.news.empty')}>{t('sync.news.emptyNote')}</EmptyState>
      </>
    );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <ReadButton />
        {at}
      </Box>
      <Others news={news} />
      {news.groups.map((group) => (
        <NewsGroup key={group.kind} group={group} />
      ))}
    </>
  );
}

function ReadButton() {
  const { t } = useTranslation();
  const { mutate, isPending } = useReadNews(() => document.getElementById('judul-layar')?.focus());
  return (
    <Button variant="contained" loading={isPending} onClick={() => mutate()}>
      {t('sync.news.read')}
    </Button>
  );
}

/** What is no case that could be opened. */
function Others({ news: { withdrawn, settings, decisions } }: { readonly news: SyncNews }) {
  const { t, i18n } = useTranslation();
  const n = (count: number): string => count.toLocaleString(i18n.language);
  if (withdrawn === 0 && !settings && decisions === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: '0.875rem', display: 'grid', gap: 0.5 }}>
      {decisions === 0 ? null : (
        <li>
          <Link href={addressOf({ screen: 'sinkron', part: 'keputusan' })}>
            {t('sync.news.decisions', { n: n(decisions) })}
          </Link>
        </li>
      )}
      {withdrawn === 0 ? null : <li>{t('sync.news.withdrawn', { n: n(withdrawn) })}</li>}
      {settings ? <li>{t('sync.news.settings')}</li> : null}
    </Box>
  );
}

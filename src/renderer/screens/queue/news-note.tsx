import { useState } from 'react';
import type { SyncNews } from '#contract/window/sync.ts';
import { useNews, useSync } from '#renderer/api/use-sync.ts';
import { hasNews, useReadNews } from '#renderer/app/news.ts';
import { addressOf } from '#renderer/app/route.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** What changed while somebody was away, above today's list; on a desk that works alone there is nothing of it. */
export function NewsNote() {
  return useSync() === null ? null : <OfJoined />;
}

/** Shown where there was something when the list was opened: what comes later waits in the menu, since no row moves by itself. */
function OfJoined() {
  const { data: news } = useNews();
  const [isShown, setShown] = useState<boolean | null>(null);
  if (news !== undefined && isShown === null) setShown(hasNews(news));
  if (news === undefined || isShown !== true || !hasNews(news)) return null;
  return <Note news={news} />;
}

function Note({ news }: { readonly news: SyncNews }) {
  const { t, i18n } = useTranslation();
  const { mutate, isPending } = useReadNews(() => document.getElementById('judul-layar')?.focus());
  const n = (count: number): string => count.toLocaleString(i18n.language);
  const parts = [
    ...news.groups.map(({ kind, total }) => t(`sync.news.count.${kind}`, { n: n(total) })),
    ...(news.withdrawn > 0 ? [t('sync.news.count.withdrawn', { n: n(news.withdrawn) })] : []),
    ...(news.settings ? [t('sync.news.count.settings')] : []),
    ...(news.decisions > 0 ? [t('sync.news.count.decisions', { n: n(news.decisions) })] : []),
  ];
  return (
    <Box component="section" aria-label={t('sync.news.title')} data-screen-only="" sx={note}>
      <Typography variant="body2" sx={{ flex: '1 1 24rem', minWidth: 0 }}>
        <strong>{t('sync.news.title')}</strong>: {parts.join(', ')}.
      </Typography>
      <LinkButton href={addressOf({ screen: 'sinkron', part: 'berubah' })}>{t('sync.news.all')}</LinkButton>
      <Button loading={isPending} onClick={() => mutate()}>
        {t('sync.news.read')}
      </Button>
    </Box>
  );
}

const note = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  mx: 2.5,
  mb: 1,
  px: 1.5,
  py: 0.5,
  border: 1,
  borderColor: 'tones.calm.line',
  borderRadius: 1,
  bgcolor: 'tones.calm.surface',
  color: 'tones.calm.text',
} as const;

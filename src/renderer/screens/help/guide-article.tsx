import Link from '@mui/material/Link';
import { useEffect } from 'react';
import { GUIDE_PAGES } from '#renderer/app/guide-pages.ts';
import { addressOf } from '#renderer/app/route.ts';
import { toHeading, toTop } from '#renderer/screens/help/go-there.ts';
import type { GuidePage } from '#renderer/screens/help/guide.ts';
import { GuideBlocks } from '#renderer/screens/help/guide-blocks.tsx';
import type { Guide } from '#renderer/screens/help/use-guide.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Props = { readonly guide: Guide; readonly page: GuidePage | null; readonly anchor: string };

/** One page of the guide, at one of its headings where the address names one. */
export function GuideArticle({ guide, page, anchor }: Props) {
  const { t } = useTranslation();
  const isThere = page?.sections.some((section) => section.anchor === anchor) === true;
  const name = page?.name ?? '';
  useEffect(() => {
    if (isThere) toHeading(anchor);
    else if (name !== '') toTop();
  }, [isThere, name, anchor]);
  if (page === null) {
    return (
      <EmptyState
        title={t('help.gone')}
        action={
          <Link href={addressOf({ screen: 'bantuan', page: GUIDE_PAGES[0] })}>{t('help.toFirst')}</Link>
        }
      />
    );
  }
  return (
    <Box component="article" lang="id" sx={article}>
      <GuideBlocks key={page.name} blocks={page.blocks} page={page.name} />
      {page.name === 'aturan' && guide.rulesError !== null ? (
        <ErrorNote error={guide.rulesError} onRetry={guide.askAgain} />
      ) : null}
      <Next pages={guide.pages} current={page} />
    </Box>
  );
}

/** The guide can be read from beginning to end. */
function Next({ pages, current }: { readonly pages: readonly GuidePage[]; readonly current: GuidePage }) {
  const { t } = useTranslation();
  const next = pages[pages.indexOf(current) + 1];
  if (next === undefined) return null;
  return (
    <Box data-screen-only="" sx={{ pt: 2, borderTop: 1, borderColor: 'divider' }}>
      <Link href={addressOf({ screen: 'bantuan', page: next.name })} variant="body1">
        {t('help.next', { title: next.title })}
      </Link>
    </Box>
  );
}

const article = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 1,
  minWidth: 0,
  p: 2,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '@media print': { border: 0, p: 0 },
  '& code': { fontSize: '0.92em', px: '0.25em', bgcolor: 'ground', borderRadius: 1 },
} as const;

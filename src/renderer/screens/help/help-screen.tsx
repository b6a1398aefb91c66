import useMediaQuery from '@mui/material/useMediaQuery';
import { useState } from 'react';
import { GuideArticle } from '#renderer/screens/help/guide-article.tsx';
import { GuideContents } from '#renderer/screens/help/guide-contents.tsx';
import { GuideResults } from '#renderer/screens/help/guide-results.tsx';
import { GuideSearch } from '#renderer/screens/help/guide-search.tsx';
import { useGuide } from '#renderer/screens/help/use-guide.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';

/** Wide enough for the contents beside the page. */
const WIDE = '@media screen and (min-width: 56rem)';

/** The guide: contents or what was found on one side, a page on the other. `page`: `impor` or `impor/pratinjau`; empty: the first. */
export function HelpScreen({ page: place }: { readonly page: string }) {
  const { t } = useTranslation();
  const guide = useGuide();
  const [query, setQuery] = useState('');
  const [name = '', anchor = ''] = place.split(/\/(.*)/s);
  const beside = useMediaQuery(WIDE, { noSsr: true });
  const shown = name === '' ? guide.pages[0] : guide.pages.find((page) => page.name === name);
  return (
    <>
      <PageHeader
        title={shown?.title ?? t('help.title')}
        note={<span data-screen-only="">{t('help.note')}</span>}
        actions={<PrintPage />}
      />
      <Box sx={layout}>
        <Box data-screen-only="" sx={aside}>
          <GuideSearch query={query} onChange={setQuery} />
          {query.trim() === '' ? (
            <GuideContents
              key={shown?.name ?? ''}
              pages={guide.pages}
              current={shown?.name ?? null}
              folded={!beside}
            />
          ) : (
            <GuideResults pages={guide.pages} query={query} />
          )}
        </Box>
        <GuideArticle guide={guide} page={shown ?? null} anchor={anchor} />
      </Box>
    </>
  );
}

function PrintPage() {
  const { t } = useTranslation();
  return (
    <Button
      data-screen-only=""
      variant="outlined"
      startIcon={<Icon name="print" size={16} />}
      onClick={() => window.print()}
    >
      {t('help.print')}
    </Button>
  );
}

const layout = {
  display: 'grid',
  gap: 2.5,
  px: 2.5,
  pb: 4,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  [WIDE]: { gridTemplateColumns: '17rem minmax(0, 54rem)' },
} as const;
/** Beside a page it stays in sight while the page is read. */
const aside = {
  display: 'grid',
  gap: 1.5,
  minWidth: 0,
  [WIDE]: {
    position: 'sticky',
    top: 0,
    maxHeight: 'calc(100dvh - 8rem)',
    overflowY: 'auto',
    // The frame of what holds the keyboard is not cut off.
    p: '4px',
    m: '-4px',
  },
} as const;

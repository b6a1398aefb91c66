import { useMemo } from 'react';
import { addressOf } from '#renderer/app/route.ts';
import { type ExcerptPiece, findInGuide, type GuideHit } from '#renderer/screens/help/find-in-guide.ts';
import { goThere } from '#renderer/screens/help/go-there.ts';
import type { GuidePage } from '#renderer/screens/help/guide.ts';
import { withKeys } from '#renderer/screens/help/with-keys.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

export const GUIDE_RESULTS_ID = 'hasil-panduan';

type Props = { readonly pages: readonly GuidePage[]; readonly query: string };

/** What a search of the guide found: the heading, its page, and the words around; they stay while one is read after the other. */
export function GuideResults({ pages, query }: Props) {
  const { t } = useTranslation();
  const hits = useMemo(() => findInGuide(pages, query), [pages, query]);
  return (
    <>
      <Typography variant="caption" color="textSecondary" role="status">
        {hits.length === 0 ? t('help.nothing', { words: query.trim() }) : t('help.found', { n: hits.length })}
      </Typography>
      <Box component="ul" id={GUIDE_RESULTS_ID} aria-label={t('help.results')} sx={list}>
        {hits.map((hit) => (
          <li key={`${hit.page}/${hit.anchor}`}>
            <Result hit={hit} />
          </li>
        ))}
      </Box>
    </>
  );
}

function Result({ hit }: { readonly hit: GuideHit }) {
  const address = addressOf({ screen: 'bantuan', page: `${hit.page}/${hit.anchor}` });
  return (
    <Box component="a" href={address} onClick={() => goThere(address, hit.anchor)} sx={result}>
      <Typography component="span" variant="body2" sx={{ fontWeight: 650 }}>
        <Excerpt pieces={hit.heading} />
      </Typography>
      {hit.title === hit.heading.map(({ text }) => text).join('') ? null : (
        <Typography component="span" variant="caption" color="textSecondary">
          {hit.title}
        </Typography>
      )}
      <Typography component="span" variant="caption">
        <Excerpt pieces={hit.excerpt} />
      </Typography>
    </Box>
  );
}

/** What was looked for is marked by weight as well as by colour. */
function Excerpt({ pieces }: { readonly pieces: readonly ExcerptPiece[] }) {
  return withKeys(pieces).map(({ key, thing: { hit, text } }) =>
    hit ? (
      <Box component="mark" key={key} sx={mark}>
        {text}
      </Box>
    ) : (
      <span key={key}>{text}</span>
    ),
  );
}

const list = { listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 } as const;
const result = {
  display: 'grid',
  px: 1,
  py: 0.6,
  borderRadius: 1,
  border: 1,
  borderColor: 'divider',
  bgcolor: 'background.paper',
  color: 'text.primary',
  textDecoration: 'none',
  '&:hover': { borderColor: 'primary.main' },
} as const;
const mark = { color: 'tones.soon.text', bgcolor: 'tones.soon.surface', fontWeight: 700 } as const;

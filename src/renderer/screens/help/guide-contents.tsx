import { addressOf } from '#renderer/app/route.ts';
import { goThere } from '#renderer/screens/help/go-there.ts';
import type { GuidePage } from '#renderer/screens/help/guide.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { placeLink } from '#renderer/ui/place-link.ts';

type Props = {
  readonly pages: readonly GuidePage[];
  readonly current: string | null;
  /** Above the page instead of beside it: opened when asked for, so that the page is in sight. */
  readonly folded: boolean;
};

/** The pages of the guide; under the one that is read, its parts. */
export function GuideContents({ folded, ...pages }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="nav" aria-label={t('help.contents')}>
      {folded ? (
        <details>
          <Box component="summary" sx={summary}>
            {t('help.contents')}
          </Box>
          <Pages {...pages} />
        </details>
      ) : (
        <Pages {...pages} />
      )}
    </Box>
  );
}

function Pages({ pages, current }: Omit<Props, 'folded'>) {
  return (
    <Box component="ul" sx={list}>
      {pages.map((page) => (
        <li key={page.name}>
          <Box
            component="a"
            href={addressOf({ screen: 'bantuan', page: page.name })}
            aria-current={page.name === current ? 'page' : undefined}
            sx={link}
          >
            {page.title}
          </Box>
          {page.name === current ? <Parts page={page} /> : null}
        </li>
      ))}
    </Box>
  );
}

function Parts({ page }: { readonly page: GuidePage }) {
  return (
    <Box component="ul" sx={{ ...list, pl: 1.5 }}>
      {page.sections
        .filter(({ level }) => level === 2)
        .map(({ anchor, heading }) => {
          const address = addressOf({ screen: 'bantuan', page: `${page.name}/${anchor}` });
          return (
            <li key={anchor}>
              <Box component="a" href={address} onClick={() => goThere(address, anchor)} sx={link}>
                {heading}
              </Box>
            </li>
          );
        })}
    </Box>
  );
}

const summary = { px: 1, py: 0.4, fontSize: '0.8125rem', fontWeight: 650, cursor: 'pointer' } as const;
const list = { listStyle: 'none', m: 0, p: 0 } as const;
const link = { ...placeLink, display: 'block', py: 0.4 } as const;

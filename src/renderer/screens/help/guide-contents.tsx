import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { addressOf } from '#renderer/app/route.ts';
import { goThere } from '#renderer/screens/help/go-there.ts';
import type { GuidePage } from '#renderer/screens/help/guide.ts';

type Props = { readonly pages: readonly GuidePage[]; readonly current: string | null };

/** The pages of the guide; under the one that is read, its parts. */
export function GuideContents({ pages, current }: Props) {
  const { t } = useTranslation();
  return (
    <Box component="nav" aria-label={t('help.contents')}>
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

const list = { listStyle: 'none', m: 0, p: 0 } as const;
const link = {
  display: 'block',
  px: 1,
  py: 0.4,
  borderRadius: 1,
  fontSize: '0.8125rem',
  color: 'text.primary',
  textDecoration: 'none',
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-current="page"]': { bgcolor: 'background.paper', fontWeight: 650, boxShadow: 1 },
} as const;

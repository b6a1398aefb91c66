import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type RefObject, useRef } from 'react';
import type { PreviewFound } from '#contract/window/imports.ts';
import { UnknownNames } from '#renderer/screens/import/unknown-names.tsx';
import { UnknownStatuses } from '#renderer/screens/import/unknown-statuses.tsx';
import type { ImportWork } from '#renderer/screens/import/use-import.ts';
import { folded } from '#renderer/screens/import/word-group.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** In a window this low the rows of the file come first; the words wait in one line. */
const LOW = '(max-height: 32rem)';

type Props = { readonly found: PreviewFound; readonly work: ImportWork };

/** Words of the file that nothing here stands for; each can be settled once, or left for later. */
export function UnknownWordsPanel({ found, work }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const left = Object.values(unknownIn(found)).flat().length;
  const atFirst = useRef(left);
  const low = useMediaQuery(LOW);
  if (atFirst.current === 0) return null;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="kata-belum-dikenal"
      sx={{ px: 2, py: low ? 1 : 2 }}
    >
      <Box component="details" open={!low} sx={folded}>
        <PanelHead heading={heading} left={left} />
        <Box sx={{ display: 'grid', gap: 1.5, pt: 1 }}>
          <Typography variant="body2" color="textSecondary">
            {left === 0 ? t('importing.allKnown') : t('importing.unknownNote')}
          </Typography>
          <Groups found={found} work={work} onSaved={() => heading.current?.focus()} />
        </Box>
      </Box>
    </Paper>
  );
}

function unknownIn({ unknownStatuses, unknownOffices, unknownCategories }: PreviewFound) {
  return { unknownStatuses, unknownOffices, unknownCategories };
}

/** Each kind of word that has some. */
function Groups({ found, work, onSaved }: Props & { readonly onSaved: () => void }) {
  const { unknownStatuses, unknownOffices, unknownCategories } = unknownIn(found);
  return (
    <>
      {unknownStatuses.length === 0 ? null : (
        <UnknownStatuses statuses={unknownStatuses} work={work} onSaved={onSaved} />
      )}
      {unknownOffices.length === 0 ? null : (
        <UnknownNames words="unknownOffices" unknown={unknownOffices} work={work} onSaved={onSaved} />
      )}
      {unknownCategories.length === 0 ? null : (
        <UnknownNames words="unknownCategories" unknown={unknownCategories} work={work} onSaved={onSaved} />
      )}
    </>
  );
}

/** What it is about; takes the focus when a line that had it was settled. */
function PanelHead({
  heading,
  left,
}: {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly left: number;
}) {
  const { t } = useTranslation();
  return (
    <Box component="summary">
      <Icon name="down" size={16} />
      <Typography variant="h3" id="kata-belum-dikenal" ref={heading} tabIndex={-1} sx={quietFocus}>
        {left === 0
          ? t('importing.unknown')
          : t('importing.withCount', { name: t('importing.unknown'), n: left })}
      </Typography>
    </Box>
  );
}

const quietFocus = { '&:focus-visible': { outline: 'none' } } as const;

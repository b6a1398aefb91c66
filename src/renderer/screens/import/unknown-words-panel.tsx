import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type RefObject, useRef } from 'react';
import type { PreviewFound } from '#contract/window/imports.ts';
import { UnknownNames } from '#renderer/screens/import/unknown-names.tsx';
import { UnknownStatuses } from '#renderer/screens/import/unknown-statuses.tsx';
import type { ImportWork } from '#renderer/screens/import/use-import.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

type Props = { readonly found: PreviewFound; readonly work: ImportWork };

/** Words of the file that nothing here stands for; each can be settled once, or left for later. */
export function UnknownWordsPanel({ found, work }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { unknownStatuses, unknownOffices, unknownCategories } = found;
  const left = unknownStatuses.length + unknownOffices.length + unknownCategories.length;
  const atFirst = useRef(left);
  if (atFirst.current === 0) return null;
  const toHeading = (): void => heading.current?.focus();
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby="kata-belum-dikenal"
      sx={{ p: 2, display: 'grid', gap: 1.5 }}
    >
      <PanelHead heading={heading} left={left} />
      {unknownStatuses.length === 0 ? null : (
        <UnknownStatuses statuses={unknownStatuses} work={work} onSaved={toHeading} />
      )}
      {unknownOffices.length === 0 ? null : (
        <UnknownNames words="unknownOffices" unknown={unknownOffices} work={work} onSaved={toHeading} />
      )}
      {unknownCategories.length === 0 ? null : (
        <UnknownNames words="unknownCategories" unknown={unknownCategories} work={work} onSaved={toHeading} />
      )}
    </Paper>
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
    <Box>
      <Typography variant="h3" id="kata-belum-dikenal" ref={heading} tabIndex={-1} sx={quietFocus}>
        {t('importing.unknown')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {left === 0 ? t('importing.allKnown') : t('importing.unknownNote')}
      </Typography>
    </Box>
  );
}

const quietFocus = { '&:focus-visible': { outline: 'none' } } as const;

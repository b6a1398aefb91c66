import type { PreviewFound } from '#contract/window/imports.ts';
import { SaveProblems } from '#renderer/screens/import/save-problems.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';

type Props = {
  readonly found: PreviewFound;
  readonly onImport: () => void;
  readonly onLeave: () => void;
};

/** What can be done with the preview; stays in sight however many rows there are. */
export function PreviewBar({ found, onImport, onLeave }: Props) {
  const { t, i18n } = useTranslation();
  const n = found.added + found.updated;
  return (
    <Box sx={bar}>
      {n === 0 ? null : (
        <Button variant="contained" size="medium" aria-haspopup="dialog" onClick={onImport}>
          {t('importing.importButton', { n: n.toLocaleString(i18n.language) })}
        </Button>
      )}
      {found.problems === 0 ? null : <SaveProblems count={found.problems} token={found.token} />}
      <Button
        variant={n === 0 ? 'contained' : 'text'}
        color={n === 0 ? 'primary' : 'inherit'}
        size="medium"
        onClick={onLeave}
      >
        {n === 0 ? t('importing.otherFile') : t('importing.cancelPreview')}
      </Button>
    </Box>
  );
}

const bar = {
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  px: 2.5,
  py: 1,
  '@media (max-height: 32rem)': { py: 0.5 },
  borderTop: 1,
  borderColor: 'divider',
  bgcolor: 'background.paper',
} as const;

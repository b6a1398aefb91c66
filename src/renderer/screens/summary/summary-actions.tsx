import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';

type Props = { readonly ready: boolean; readonly onExport: () => void };

/** Printing, and the file. */
export function SummaryActions({ ready, onExport }: Props) {
  const { t } = useTranslation();
  return (
    <Box data-screen-only="" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="outlined" disabled={!ready} onClick={() => window.print()}>
        {t('summary.print')}
      </Button>
      <Button variant="contained" aria-haspopup="dialog" disabled={!ready} onClick={onExport}>
        {t('summary.export')}
      </Button>
    </Box>
  );
}

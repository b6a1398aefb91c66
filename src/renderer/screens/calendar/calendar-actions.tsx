import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';

type Props = { readonly onFile: () => void; readonly onIf: () => void };

/** Printing, the file, and "what if". */
export function CalendarActions({ onFile, onIf }: Props) {
  const { t } = useTranslation();
  return (
    <Box data-screen-only="" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="outlined" aria-haspopup="dialog" onClick={onIf}>
        {t('calendar.whatIf')}
      </Button>
      <Button variant="outlined" aria-haspopup="dialog" onClick={onFile}>
        {t('calendar.file')}
      </Button>
      <Button variant="outlined" onClick={() => window.print()}>
        {t('calendar.print')}
      </Button>
    </Box>
  );
}

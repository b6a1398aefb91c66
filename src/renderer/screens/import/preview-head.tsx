import { useState } from 'react';
import { AsOfDialog } from '#renderer/screens/import/as-of-dialog.tsx';
import type { ImportState } from '#renderer/screens/import/import-state.ts';
import { StageHeading } from '#renderer/screens/import/stage-heading.tsx';
import type { ImportWork } from '#renderer/screens/import/use-import.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly work: ImportWork;
  readonly state: Extract<ImportState, { at: 'pratinjau' }>;
};

/** Which file it is, and when LAPOR said what stands in it; a file that does not tell is asked about. */
export function PreviewHead({ work, state }: Props) {
  const { t, i18n } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { found, source } = state;
  const moment = shortMoment(found.asOf, i18n.language);
  return (
    <Box sx={head}>
      <StageHeading>{t('importing.preview')}</StageHeading>
      <Typography variant="body1">{found.fileName}</Typography>
      <Typography variant="body2" color="textSecondary" component="div" sx={{ flexBasis: '100%' }}>
        {found.asOfKnown ? t('importing.asOfKnown', { moment }) : t('importing.asOfFile', { moment })}{' '}
        {found.asOfKnown ? null : (
          <Button aria-haspopup="dialog" onClick={() => setAsking(true)} sx={{ py: 0 }}>
            {t('importing.asOfChange')}
          </Button>
        )}
      </Typography>
      {asking ? (
        <AsOfDialog
          asOf={found.asOf}
          onClose={() => setAsking(false)}
          onConfirm={(asOf) => work.read(source, asOf)}
        />
      ) : null}
    </Box>
  );
}

/** In a low window the name of the file stands beside the heading. */
const head = {
  '@media (max-height: 32rem)': { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 1.5 },
} as const;

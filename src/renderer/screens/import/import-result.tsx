import Paper from '@mui/material/Paper';
import { addressOf } from '#renderer/app/route.ts';
import type { ImportState } from '#renderer/screens/import/import-state.ts';
import { SaveProblems } from '#renderer/screens/import/save-problems.tsx';
import { StageHeading } from '#renderer/screens/import/stage-heading.tsx';
import type { ImportWork } from '#renderer/screens/import/use-import.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button, LinkButton } from '#renderer/ui/button.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly work: ImportWork;
  readonly state: Extract<ImportState, { at: 'hasil' }>;
};

/** What came in, and where to go from here. */
export function ImportResult({ work, state }: Props) {
  const { t } = useTranslation();
  const { outcome, fileName } = state;
  return (
    <Box sx={{ px: 2.5, pb: 2.5 }}>
      <Paper variant="outlined" sx={{ p: 2.5, maxWidth: '44rem', display: 'grid', gap: 2 }}>
        <Box>
          <StageHeading>{t('importing.done')}</StageHeading>
          <Typography variant="body1">{t('importing.doneNote', { name: fileName })}</Typography>
        </Box>
        <Counts outcome={outcome} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <LinkButton
            variant="contained"
            size="medium"
            href={addressOf({ screen: 'antrean', view: 'hari-ini' })}
          >
            {t('importing.toQueue')}
          </LinkButton>
          <LinkButton variant="outlined" size="medium" href={addressOf({ screen: 'antrean', view: 'semua' })}>
            {t('importing.toAll')}
          </LinkButton>
          {outcome.problems === 0 ? null : <SaveProblems count={outcome.problems} token={outcome.token} />}
          <Button size="medium" onClick={work.leave}>
            {t('importing.otherFile')}
          </Button>
        </Box>
      </Paper>
    </Box>
  );
}

function Counts({ outcome }: { readonly outcome: Props['state']['outcome'] }) {
  const { t, i18n } = useTranslation();
  const counts = [
    { name: t('importing.doneAdded'), n: outcome.added },
    { name: t('importing.doneUpdated'), n: outcome.updated },
    { name: t('importing.doneUnchanged'), n: outcome.unchanged },
    { name: t('importing.doneProblems'), n: outcome.problems },
  ];
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(8rem, 1fr))', gap: 2 }}
    >
      {counts.map(({ name, n }) => (
        <Box key={name} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {name}
          </Typography>
          <Typography
            component="dd"
            sx={{ m: 0, fontSize: '1.5rem', fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}
          >
            {n.toLocaleString(i18n.language)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

import Paper from '@mui/material/Paper';
import { useState } from 'react';
import type { AppState } from '#contract/window/app.ts';
import { EntryFrame } from '#renderer/screens/entry/entry-frame.tsx';
import { JoinOffer } from '#renderer/screens/entry/join-offer.tsx';
import { LanguageChoice } from '#renderer/screens/entry/language-choice.tsx';
import { SetUpForm } from '#renderer/screens/entry/set-up-form.tsx';
import { TrainingOffer } from '#renderer/screens/entry/training-offer.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { JoinPanel } from '#renderer/ui/joining/join-panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Nobody is set up: start working, join a hub, or practise first. */
export function FirstRun({ app }: { readonly app: AppState }) {
  const { t } = useTranslation();
  const [joining, setJoining] = useState(false);
  return (
    <EntryFrame app={app} title={t('entry.welcome')} note={t('entry.welcomeNote')} aside={<LanguageChoice />}>
      {joining ? (
        <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start', '& > section': { width: '100%' } }}>
          <JoinPanel computer={app.computer} />
          <Button onClick={() => setJoining(false)}>{t('joining.entry.back')}</Button>
        </Box>
      ) : (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '2fr 1fr' } }}>
          <Start />
          {app.training ? null : (
            <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
              <JoinOffer onOpen={() => setJoining(true)} />
              <TrainingOffer />
            </Box>
          )}
        </Box>
      )}
    </EntryFrame>
  );
}

function Start() {
  const { t } = useTranslation();
  return (
    <Paper variant="outlined" component="section" aria-labelledby="mulai-bekerja" sx={{ p: 2.5 }}>
      <Typography variant="h2" id="mulai-bekerja">
        {t('entry.start')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {t('entry.startNote')}
      </Typography>
      <SetUpForm />
    </Paper>
  );
}

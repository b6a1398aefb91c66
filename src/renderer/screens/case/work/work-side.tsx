import Box from '@mui/material/Box';
import { AnswerPanel } from '#renderer/screens/case/answer/answer-panel.tsx';
import { NotesPanel } from '#renderer/screens/case/answer/notes-panel.tsx';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { Deadlines } from '#renderer/screens/case/work/deadlines.tsx';
import { Duplicates } from '#renderer/screens/case/work/duplicates.tsx';
import { MissingItems } from '#renderer/screens/case/work/missing-items.tsx';
import { NextSteps } from '#renderer/screens/case/work/next-steps.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** The work on the case, from its stage to its answer. */
export function WorkSide() {
  const { t } = useTranslation();
  const { view, app, person } = useBench();
  return (
    <Box component="section" aria-label={t('workbench.work')} sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <NextSteps />
      <Deadlines />
      <MissingItems />
      <AnswerPanel view={view} app={app} person={person} />
      <NotesPanel view={view} app={app} person={person} />
      <Duplicates />
    </Box>
  );
}

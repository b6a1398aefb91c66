import { AnswerPanel } from '#renderer/screens/case/answer/answer-panel.tsx';
import { NotesPanel } from '#renderer/screens/case/answer/notes-panel.tsx';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { Deadlines } from '#renderer/screens/case/work/deadlines.tsx';
import { Duplicates } from '#renderer/screens/case/work/duplicates.tsx';
import { MissingItems } from '#renderer/screens/case/work/missing-items.tsx';
import { NextSteps } from '#renderer/screens/case/work/next-steps.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';

/** The work on the case, from its stage to its answer; while the answer is the work, it stands above the dates. */
export function WorkSide() {
  const { t } = useTranslation();
  const { view, app, person } = useBench();
  const answer = <AnswerPanel key="answer" view={view} app={app} person={person} />;
  const dates = [<Deadlines key="deadlines" />, <MissingItems key="missing" />];
  return (
    <Box component="section" aria-label={t('workbench.work')} sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <NextSteps />
      {view.item.stage === 'proses' ? [answer, ...dates] : [...dates, answer]}
      <NotesPanel view={view} app={app} person={person} />
      <Duplicates />
    </Box>
  );
}

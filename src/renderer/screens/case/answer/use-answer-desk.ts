import { useState } from 'react';
import type { AppState } from '#contract/window/app.ts';
import type { CaseView } from '#contract/window/complaint.ts';
import type { Profile } from '#contract/window/session.ts';
import { openAnswer } from '#domain/complaint/complaint.ts';
import {
  type AnswerAct,
  type Obstacle,
  obstacleTo,
  standingAgainst,
} from '#renderer/screens/case/answer/answer-acts.ts';
import type { AnswerDesk, AnswerDialog } from '#renderer/screens/case/answer/answer-desk.ts';
import { differs, isBound, isEditable } from '#renderer/screens/case/answer/answer-text.ts';
import { useAnswerText } from '#renderer/screens/case/answer/use-answer-text.ts';
import { useObstacleWords } from '#renderer/screens/case/answer/use-obstacle-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** The act behind a dialog; what only changes the text is drafting. */
const ACT_OF: Readonly<Record<AnswerDialog, AnswerAct | null>> = {
  versions: null,
  template: 'draft-answer',
  files: 'draft-answer',
  release: 'draft-answer',
  submit: 'submit-answer',
  paper: 'record-paper-approval',
  approve: 'approve-answer',
  return: 'return-answer',
  sent: 'mark-sent',
  'correct-approval': 'correct-approval',
};

/** The case's answer with what may be done, what stands open over it, and why something just asked for cannot be. */
export function useAnswerDesk({
  view,
  app,
  person,
}: {
  readonly view: CaseView;
  readonly app: AppState;
  readonly person: Profile;
}): {
  readonly desk: AnswerDesk;
  readonly dialog: AnswerDialog | null;
  readonly blocked: string;
  readonly close: () => void;
} {
  const { t } = useTranslation();
  const words = useObstacleWords();
  const editor = useAnswerText(view, person.personId);
  const [dialog, setDialog] = useState<AnswerDialog | null>(null);
  const [blocked, setBlocked] = useState('');
  const answer = openAnswer(view.complaint);
  const { now } = editor;
  const rewriting = isBound(now.base) && isEditable(now);
  const obstacle: AnswerDesk['obstacle'] = (act) =>
    obstacleTo(act, {
      allowed: view.allowed,
      // A change makes a draft of it, whatever it was.
      answer: answer !== null && rewriting && differs(now) ? { ...answer, state: 'draf' } : answer,
      text: now.text,
      undecided: now.theirs !== null,
      personId: person.personId,
    });
  const open = (wanted: AnswerDialog): void => {
    const act = ACT_OF[wanted];
    const reason = act === null ? null : obstacle(act);
    setBlocked(
      reason === null || act === null
        ? ''
        : t('answer.cannot.line', { act: t(`answer.act.${act}`), reason: words(reason) }),
    );
    if (reason === null) setDialog(wanted);
  };
  const standing = (act: AnswerAct): Obstacle | null => standingAgainst(view.allowed, act);
  return {
    desk: { view, app, person, answer, editor, rewriting, obstacle, standing, open },
    dialog,
    blocked,
    close: () => setDialog(null),
  };
}

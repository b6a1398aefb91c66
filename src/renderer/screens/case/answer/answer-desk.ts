import type { AppState } from '#contract/window/app.ts';
import type { CaseView } from '#contract/window/complaint.ts';
import type { Profile } from '#contract/window/session.ts';
import type { Answer } from '#domain/complaint/complaint.ts';
import type { AnswerAct, Obstacle } from '#renderer/screens/case/answer/answer-acts.ts';
import type { AnswerEditor } from '#renderer/screens/case/answer/use-answer-text.ts';

/** What can be opened over the panel. */
export type AnswerDialog =
  | 'template'
  | 'versions'
  | 'files'
  | 'submit'
  | 'approve'
  | 'return'
  | 'paper'
  | 'sent'
  | 'correct-approval'
  | 'release';

/** What the parts of the panel share: the case, the open answer and its text, and what may be done. */
export type AnswerDesk = {
  readonly view: CaseView;
  readonly app: AppState;
  readonly person: Profile;
  /** The open answer as it is recorded; null where the next one was not begun. */
  readonly answer: Answer | null;
  readonly editor: AnswerEditor;
  /** A submitted or approved text is being changed: what was given for it lapses as soon as the change is recorded. */
  readonly rewriting: boolean;
  /** Why an act on the open answer cannot be done now, or null. */
  readonly obstacle: (act: AnswerAct) => Obstacle | null;
  /** Why this person may not do it on this case at all, whatever the answer; or null. */
  readonly standing: (act: AnswerAct) => Obstacle | null;
  /** Opens what stands over the panel; an act that cannot be done says why instead. */
  readonly open: (dialog: AnswerDialog) => void;
};

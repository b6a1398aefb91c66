import type { Allowed } from '#contract/window/complaint.ts';
import { AUTHORITY } from '#domain/authority.ts';
import type { Answer, AnswerState } from '#domain/complaint/complaint.ts';
import { STAGES, type Stage } from '#domain/complaint/stage.ts';
import type { Role } from '#domain/kernel/step.ts';

/** What can be done with an answer. */
export type AnswerAct =
  | 'draft-answer'
  | 'submit-answer'
  | 'approve-answer'
  | 'return-answer'
  | 'record-paper-approval'
  | 'mark-sent'
  | 'correct-approval'
  | 'correct-sent';

/** Why an act cannot be done now; each has its sentence in the texts. */
export type Obstacle =
  | { readonly kind: 'role'; readonly roles: readonly Role[] }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: 'state'; readonly state: AnswerState | 'belum' }
  | { readonly kind: 'own-text' | 'empty' | 'undecided' };

const STATES: Readonly<Record<Exclude<AnswerAct, 'draft-answer'>, readonly (AnswerState | 'belum')[]>> = {
  // A text that is only in the editor is recorded on the way.
  'submit-answer': ['belum', 'draf', 'dikembalikan'],
  'approve-answer': ['diajukan'],
  'return-answer': ['diajukan', 'disetujui'],
  'record-paper-approval': ['belum', 'draf', 'diajukan', 'dikembalikan'],
  'mark-sent': ['disetujui'],
  'correct-approval': ['disetujui'],
  'correct-sent': ['terkirim'],
};

/** What an act is about: the answer as recorded, the text in the editor, and who sits here. */
export type Situation = {
  readonly allowed: readonly Allowed[];
  readonly answer: Pick<Answer, 'state' | 'draftedBy'> | null;
  readonly text: string;
  /** Two texts stand side by side and nobody has chosen. */
  readonly undecided: boolean;
  readonly personId: string;
};

/** What the desk says of the answer as it is recorded; the screen knows the text in the editor as well. */
const OF_THE_ANSWER: readonly string[] = ['jawaban-tidak-ada', 'jawaban-tahap-lain', 'setujui-sendiri'];

/** Why this person may not do it on this case, whatever its answer; null where nothing stands against it. */
export function standingAgainst(allowed: readonly Allowed[], act: AnswerAct): Obstacle | null {
  const refusal = allowed.find(({ command }) => command === act)?.refusal ?? null;
  return refusal === null || OF_THE_ANSWER.includes(refusal.code) ? null : obstacleOf(act, refusal);
}

/** Why this act cannot be done now, or null; the desk decides again when it is done. */
export function obstacleTo(act: AnswerAct, now: Situation): Obstacle | null {
  const standing = standingAgainst(now.allowed, act);
  if (standing !== null) return standing;
  const state = now.answer?.state ?? 'belum';
  if (act !== 'draft-answer' && !STATES[act].includes(state)) return { kind: 'state', state };
  if (now.undecided) return { kind: 'undecided' };
  if (act === 'approve-answer' && now.answer?.draftedBy.includes(now.personId) === true) {
    return { kind: 'own-text' };
  }
  const bindsText = act === 'submit-answer' || act === 'record-paper-approval';
  return bindsText && now.text.trim() === '' ? { kind: 'empty' } : null;
}

function obstacleOf(act: AnswerAct, { code, params }: NonNullable<Allowed['refusal']>): Obstacle {
  if (code === 'tidak-berwenang') return { kind: 'role', roles: AUTHORITY[act] };
  const stage = STAGES.find((known) => known === params.stage);
  return code === 'tahap-tidak-cocok' && stage !== undefined
    ? { kind: 'stage', stage }
    : { kind: 'refused', code, params };
}

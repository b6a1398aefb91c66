import { ORPCError } from '@orpc/client';
import type { CaseView } from '#contract/window/complaint.ts';
import { openAnswer } from '#domain/complaint/complaint.ts';
import { sameWords } from '#renderer/screens/case/answer/answer-text.ts';

/**
 * The open answer with exactly the text that a person was shown, as a command binds it.
 * @throws ORPCError `draf-berubah` when another text is recorded now
 */
export function recordedAs({ complaint }: CaseView, text: string): { answerId: string; contentHash: string } {
  const answer = openAnswer(complaint);
  if (answer === null || answer.contentHash === null || !sameWords(answer.text ?? '', text)) {
    throw new ORPCError('DITOLAK', { data: { code: 'draf-berubah', params: {} } });
  }
  return { answerId: answer.answerId, contentHash: answer.contentHash };
}

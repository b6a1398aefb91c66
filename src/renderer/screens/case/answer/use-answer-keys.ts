import type { RefObject } from 'react';
import { useKeys } from '#renderer/app/use-keys.ts';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { isEditable } from '#renderer/screens/case/answer/answer-text.ts';
import { focusText } from '#renderer/screens/case/answer/use-text-editing.ts';

/** The keys of answering. Each opens what its button opens, and says why where it cannot be done. */
export function useAnswerKeys(
  desk: AnswerDesk,
  textRef: RefObject<HTMLTextAreaElement | null>,
  begin: () => void,
): void {
  const write = (): void => {
    if (desk.obstacle('draft-answer') !== null || !isEditable(desk.editor.now)) desk.open('release');
    else {
      begin();
      focusText(textRef);
    }
  };
  useKeys({
    answer: write,
    template: () => desk.open('template'),
    submit: () => desk.open('submit'),
    approve: () => desk.open('approve'),
    sent: () => desk.open('sent'),
  });
}

import type { RefObject } from 'react';
import type { AnswerEditor } from '#renderer/screens/case/answer/use-answer-text.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

/** What the dialogs do to the text; each leads back into it. */
export type TextEditing = {
  readonly insert: (words: string) => void;
  readonly takeTemplate: (words: string) => void;
  readonly restore: (words: string) => void;
  readonly chooseFiles: (hashes: readonly string[]) => void;
  readonly release: () => void;
  readonly focus: () => void;
};

export function useTextEditing(
  editor: AnswerEditor,
  textRef: RefObject<HTMLTextAreaElement | null>,
  onClose: () => void,
): TextEditing {
  const { t } = useTranslation();
  const { tell, tellError } = useMessages();
  const { text } = editor.now;
  const back = (cursor: number): void => {
    onClose();
    focusText(textRef, cursor);
  };
  const replace = (words: string, said: string): void => {
    if (text.trim() !== '') tell(said);
    editor.replace(words);
    back(words.length);
  };
  return {
    insert: (words) => {
      const { selectionStart: from = text.length, selectionEnd: to = text.length } = textRef.current ?? {};
      editor.type(text.slice(0, from) + words + text.slice(to));
      back(from + words.length);
    },
    takeTemplate: (words) => replace(words, t('answer.template.replaced')),
    restore: (words) => replace(words, t('answer.versions.restored')),
    chooseFiles: (hashes) => {
      editor.chooseFiles(hashes);
      editor.record().catch(tellError);
      onClose();
    },
    release: () => {
      editor.release();
      back(text.length);
    },
    focus: () => focusText(textRef),
  };
}

/** Leads into the text, to its end unless told where, once a dialog has given the focus back to where it was. */
export function focusText(textRef: RefObject<HTMLTextAreaElement | null>, cursor?: number): void {
  window.setTimeout(() => {
    const { current } = textRef;
    if (current === null) return;
    current.focus();
    const place = cursor ?? (current.selectionEnd === 0 ? current.value.length : null);
    if (place !== null) current.setSelectionRange(place, place);
  }, 0);
}

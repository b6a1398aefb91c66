import type { AnswerEditor } from '#renderer/screens/case/answer/use-answer-text.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

/** Makes a draft now; a refusal is told, the text stays. */
export function useRecordNow(editor: AnswerEditor): () => void {
  const { tellError } = useMessages();
  return () => {
    editor.record().catch(tellError);
  };
}

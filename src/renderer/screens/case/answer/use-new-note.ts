import { type RefObject, useState } from 'react';
import type { CaseView } from '#contract/window/complaint.ts';
import type { KeptState } from '#renderer/screens/case/answer/text-keeper.ts';
import { useAct } from '#renderer/screens/case/answer/use-act.ts';
import { typedBefore, useKeeper } from '#renderer/screens/case/answer/use-keeper.ts';
import { focusText } from '#renderer/screens/case/answer/use-text-editing.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** A note being typed. */
export type NewNote = {
  readonly text: string;
  readonly kept: KeptState;
  /** When the text that came back from the disk was typed; null once it was touched. */
  readonly restoredAt: string | null;
  readonly busy: boolean;
  readonly error: unknown;
  readonly type: (text: string) => void;
  readonly flush: () => void;
  /** Records it, unless it is empty. */
  readonly save: () => void;
};

/** Keeps a note while it is typed, and records it when it is done. */
export function useNewNote(
  { item, typed }: CaseView,
  personId: string,
  field: RefObject<HTMLTextAreaElement | null>,
): NewNote {
  const { t } = useTranslation();
  const { keeper, kept } = useKeeper(item.id, personId, 'catatan');
  const [before] = useState(() => typedBefore(keeper, typed.catatan));
  const [text, setText] = useState(before?.text ?? '');
  const { mutate, isPending, error } = useAct(item.id, {
    work: async (act) => {
      await act('note', { text });
      setText('');
      await keeper.forget(text);
    },
    done: t('answer.notes.saved'),
    onDone: () => focusText(field),
  });
  const restored = before !== null && before.at !== '' && before.text === text;
  return {
    text,
    kept,
    restoredAt: restored ? before.at : null,
    busy: isPending,
    error,
    type: (next) => {
      setText(next);
      keeper.typed(next);
    },
    flush: () => {
      keeper.flush();
    },
    save: () => {
      if (text.trim() !== '' && !isPending) mutate();
    },
  };
}

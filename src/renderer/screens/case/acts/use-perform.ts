import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CaseView } from '#contract/window/complaint.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import type { CaseAct } from '#renderer/screens/case/acts/act-forms.ts';
import { undoOf } from '#renderer/screens/case/acts/undo-act.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

export type Perform = (act: CaseAct, input: Readonly<Record<string, unknown>>) => Promise<void>;

/**
 * Does an act on a case: recorded first, then the screens ask again, then the person is told, with the way back where
 * there is one. Rejects with the refusal.
 */
export function usePerform(view: CaseView, today: string): Perform {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell, tellError } = useMessages();
  return useCallback(
    async (act, input) => {
      const send = async (command: CaseAct, words: Readonly<Record<string, unknown>>): Promise<void> => {
        try {
          await desk.complaint.act({ id: view.item.id, command, input: { ...words } });
        } finally {
          // A refusal often means that the case is no longer what the screen shows.
          queries.invalidateQueries({ queryKey: ['queue'] });
          await queries.invalidateQueries({ queryKey: ['case'] });
        }
      };
      await send(act, input);
      const undo = undoOf(act, input, view, { reason: t('acts.undoReason'), today });
      const back = undo && {
        label: t('acts.undo'),
        run: () => {
          send(undo.act, undo.input).then(() => tell(t('acts.undone')), tellError);
        },
      };
      tell(t(`acts.of.${act}.done`), back ?? undefined);
    },
    [desk, queries, t, tell, tellError, today, view],
  );
}

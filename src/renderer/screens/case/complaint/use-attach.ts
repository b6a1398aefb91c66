import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

export type NotTaken = { readonly name: string; readonly error: unknown };

export type Attach = {
  /** Takes files one after the other; one that is refused does not hold up the others. */
  readonly take: (files: readonly File[]) => void;
  /** The name of the file that is being kept now. */
  readonly busy: string | null;
  readonly notTaken: readonly NotTaken[];
};

/** Keeps files with the case. */
export function useAttach(): Attach {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { view } = useBench();
  const { tell } = useMessages();
  const [busy, setBusy] = useState<string | null>(null);
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([]);
  const { mutate } = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const refused: NotTaken[] = [];
      for (const file of files) {
        setBusy(file.name);
        try {
          await desk.complaint.attach({ id: view.item.id, file });
        } catch (error) {
          refused.push({ name: file.name, error });
        }
      }
      return refused;
    },
    onSuccess: (refused, files) => {
      setNotTaken(refused);
      if (refused.length < files.length) tell(t('acts.of.attach.done'));
    },
    onSettled: () => {
      setBusy(null);
      queries.invalidateQueries({ queryKey: ['case'] });
    },
  });
  return {
    take: (files) => {
      if (files.length > 0 && busy === null) mutate(files);
    },
    busy,
    notTaken,
  };
}

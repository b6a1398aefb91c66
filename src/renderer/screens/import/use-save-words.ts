import { useMutation, useQueryClient } from '@tanstack/react-query';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import type { UnknownWords } from '#renderer/screens/import/import-state.ts';
import { PREVIEW_ROWS } from '#renderer/screens/import/preview-keys.ts';
import type { ImportWork } from '#renderer/screens/import/use-import.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

/** A word of LAPOR with what stands for it here: the stage of a status, the name of an office or a category. */
export type SettledWord = { readonly key: string; readonly means: string };

type SaveWords = {
  readonly save: (settled: readonly SettledWord[]) => void;
  readonly saving: boolean;
};

/** Records words one by one; each leaves the list once it is recorded, and `onSaved` hears when all are. */
export function useSaveWords(words: UnknownWords, work: ImportWork, onSaved: () => void): SaveWords {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell, tellError } = useMessages();
  const { mutate, isPending } = useMutation({
    mutationFn: async (settled: readonly SettledWord[]) => {
      for (const word of settled) {
        await desk.institution.act(commandOf(words, word));
        work.dispatch({ kind: 'dipetakan', words, key: word.key });
      }
    },
    onSuccess: (_done, settled) => {
      const [only, second] = settled;
      const one = only !== undefined && second === undefined;
      tell(
        one
          ? t('importing.savedWord', { word: words === 'unknownStatuses' ? only.key : only.means })
          : t('importing.savedWords', { n: settled.length }),
      );
      onSaved();
    },
    onError: tellError,
    onSettled: () => {
      queries.invalidateQueries({ queryKey: PREVIEW_ROWS });
      queries.invalidateQueries({ queryKey: QUERY.institution });
    },
  });
  return { save: mutate, saving: isPending };
}

function commandOf(words: UnknownWords, { key, means }: SettledWord) {
  switch (words) {
    case 'unknownStatuses':
      return { command: 'map-status' as const, input: { status: key, stage: means } };
    case 'unknownOffices':
      return { command: 'name-office' as const, input: { officeId: key, name: means } };
    case 'unknownCategories':
      return { command: 'name-category' as const, input: { categoryId: key, name: means } };
    default:
      return assertNever(words);
  }
}

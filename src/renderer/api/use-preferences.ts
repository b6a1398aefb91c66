import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Preferences } from '#contract/window/app.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';

/** Until the desk has answered, and where nothing was chosen. */
const FIRST: Preferences = {
  language: 'id',
  theme: 'sistem',
  textSize: 100,
  lockAfterMinutes: 15,
  columns: [],
};

type Change = { readonly next: Preferences; readonly before: Preferences };

/** This PC's preferences; a change shows at once and is put back when the desk could not keep it. */
export function usePreferences(): {
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
} {
  const desk = useDesk();
  const queries = useQueryClient();
  const { data = FIRST } = useQuery({
    queryKey: QUERY.preferences,
    queryFn: () => desk.app.preferences(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { mutate } = useMutation({
    mutationFn: ({ next }: Change) =>
      desk.app.savePreferences({ ...next, columns: next.columns.map((column) => ({ ...column })) }),
    onError: (_error, { before }) => queries.setQueryData(QUERY.preferences, before),
  });
  const change = (part: Partial<Preferences>): void => {
    // From what stands now, not from what was last drawn: two quick changes are both kept.
    const before = queries.getQueryData<Preferences>(QUERY.preferences) ?? FIRST;
    const next = { ...before, ...part };
    queries.setQueryData(QUERY.preferences, next);
    mutate({ next, before });
  };
  return { preferences: data, change };
}

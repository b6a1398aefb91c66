import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RemindersView } from '#contract/window/reminders.ts';
import type { DeskClient } from '#renderer/api/client.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';

/** What the person who sits here was told; undefined until the desk has answered. */
export function useReminders(): RemindersView | undefined {
  const desk = useDesk();
  return useQuery({ queryKey: QUERY.reminders, queryFn: () => desk.reminders.view() }).data;
}

/** One act on the reminders; what the desk answers is shown at once. */
export function useRemindersAct<T>(
  act: (desk: DeskClient, input: T) => Promise<RemindersView>,
  onDone?: (input: T) => void,
) {
  const desk = useDesk();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: T) => act(desk, input),
    onSuccess: (view, input) => {
      queries.setQueryData(QUERY.reminders, view);
      onDone?.(input);
    },
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeskClient } from '#renderer/api/client.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

/** A call that changes who works here: afterwards the lists are read anew, `done` is said, and `onDone` runs. */
export function usePeopleCall(
  call: (desk: DeskClient) => Promise<unknown>,
  done: string,
  onDone: () => void,
) {
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell } = useMessages();
  return useMutation({
    mutationFn: () => call(desk),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: QUERY.institution });
      queries.invalidateQueries({ queryKey: QUERY.profiles });
      tell(done);
      onDone();
    },
  });
}

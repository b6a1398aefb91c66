import { useQuery } from '@tanstack/react-query';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';

/** What of this PC no hub has taken. */
export function useOutbox() {
  const desk = useDesk();
  return useQuery({ queryKey: QUERY.outbox, queryFn: () => desk.sync.outbox() });
}

/** What this person has to decide. */
export function useDecisions() {
  const desk = useDesk();
  return useQuery({ queryKey: QUERY.decisions, queryFn: () => desk.sync.decisions() });
}

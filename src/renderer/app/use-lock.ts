import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

/** Locks the window: the desk stops answering, and everything that was shown is forgotten by the page. */
export function useLock(): () => void {
  const desk = useDesk();
  const queries = useQueryClient();
  const { tellError } = useMessages();
  return useCallback(() => {
    desk.session.lock().then((state) => {
      queries.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
      queries.setQueryData(QUERY.session, state);
    }, tellError);
  }, [desk, queries, tellError]);
}

const KEPT: readonly string[] = [QUERY.app[0], QUERY.preferences[0], QUERY.session[0]];

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { settleBeforeLock } from '#renderer/api/before-lock.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { forgetOrder } from '#renderer/app/list-order.ts';
import { forgetSearch } from '#renderer/app/search.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

/** Locks the window: what is being typed goes to the disk first; then the desk stops answering and the page forgets all it showed. */
export function useLock(): () => void {
  const desk = useDesk();
  const queries = useQueryClient();
  const { tellError } = useMessages();
  return useCallback(() => {
    const lock = async (): Promise<void> => {
      await settleBeforeLock();
      const state = await desk.session.lock();
      queries.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(String(queryKey[0])) });
      forgetOrder();
      forgetSearch();
      queries.setQueryData(QUERY.session, state);
    };
    lock().catch(tellError);
  }, [desk, queries, tellError]);
}

const KEPT: readonly string[] = [QUERY.app[0], QUERY.preferences[0], QUERY.session[0]];

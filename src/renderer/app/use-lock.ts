import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { settleBeforeLock } from '#renderer/api/before-lock.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

/** Locks the window: what is being typed goes to the disk first; then the desk stops answering. */
export function useLock(): () => void {
  const desk = useDesk();
  const queries = useQueryClient();
  const { tellError } = useMessages();
  return useCallback(() => {
    const lock = async (): Promise<void> => {
      await settleBeforeLock();
      const state = await desk.session.lock();
      queries.setQueryData(QUERY.session, state);
    };
    lock().catch(tellError);
  }, [desk, queries, tellError]);
}

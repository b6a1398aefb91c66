import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CaseView } from '#contract/window/complaint.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { newest } from '#renderer/screens/case/answer/newest.ts';

/** Reads the case again and shows it; answers what it read. */
export function useCaseRefresh(id: string): () => Promise<CaseView> {
  const desk = useDesk();
  const queries = useQueryClient();
  return useCallback(async () => {
    const fresh = await desk.complaint.open({ id });
    queries.setQueryData<CaseView>(QUERY.case(id), (shown) => newest(shown, fresh));
    return fresh;
  }, [desk, queries, id]);
}

import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { QUERY } from '#renderer/api/keys.ts';
import { forgetOrder } from '#renderer/app/list-order.ts';
import { forgetSearch } from '#renderer/app/search.ts';

/** What does not tell anything of the cases. */
const KEPT: readonly string[] = [QUERY.app[0], QUERY.preferences[0], QUERY.session[0], QUERY.profiles[0]];
const isOfCases = ({ queryKey }: Query): boolean => !KEPT.includes(String(queryKey[0]));

/**
 * As soon as somebody else sits here, or nobody, by whichever way, the page forgets all it showed: the answers, the search,
 * the list. `personId` is null while nobody is let in.
 */
export function useForgetting(personId: string | null): void {
  const queries = useQueryClient();
  const before = useRef(personId);
  useEffect(() => {
    if (before.current === personId) return;
    const isHandover = before.current !== null && personId !== null;
    before.current = personId;
    if (isHandover) queries.resetQueries({ predicate: isOfCases });
    if (personId === null) queries.removeQueries({ predicate: isOfCases });
    forgetOrder();
    forgetSearch();
  }, [personId, queries]);
}

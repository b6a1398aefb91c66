import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { type Names, namesOf } from '#renderer/screens/case/names.ts';

/** What the ids of a history are called; an id that nobody named stays as it is. */
export function useNames(): Names {
  const desk = useDesk();
  const { data } = useQuery({ queryKey: QUERY.institution, queryFn: () => desk.institution.view() });
  return useMemo(() => namesOf(data), [data]);
}

import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';

/** The name of a person by id; whoever is not known here stays as he is written. */
export function usePersonName(): (person: string) => string {
  const desk = useDesk();
  const { data } = useQuery({ queryKey: QUERY.institution, queryFn: () => desk.institution.view() });
  return useCallback(
    (person) => data?.people.find(({ personId }) => personId === person)?.name ?? person,
    [data],
  );
}

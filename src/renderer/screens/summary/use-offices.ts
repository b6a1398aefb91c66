import { useQuery } from '@tanstack/react-query';
import type { InstitutionView } from '#contract/window/institution.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';

/** The offices that are named here or in LAPOR's rows; empty until the desk has answered. */
export function useOffices(): {
  readonly offices: InstitutionView['offices'];
  readonly error: unknown;
  readonly retry: () => void;
} {
  const desk = useDesk();
  const { data, error, refetch } = useQuery({
    queryKey: QUERY.institution,
    queryFn: () => desk.institution.view(),
  });
  return { offices: data?.offices ?? [], error, retry: refetch };
}

import { queryOptions } from '@tanstack/react-query';
import type { DeskClient } from '#renderer/api/client.ts';
import { QUERY } from '#renderer/api/keys.ts';

/** One case with everything its screen shows, as whoever needs it asks for it. */
export function caseQuery(desk: DeskClient, id: string) {
  return queryOptions({ queryKey: QUERY.case(id), queryFn: () => desk.complaint.open({ id }) });
}

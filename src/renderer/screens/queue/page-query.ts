import { queryOptions } from '@tanstack/react-query';
import type { DeskClient } from '#renderer/api/client.ts';
import { QUERY } from '#renderer/api/keys.ts';
import {
  filterInput,
  listInput,
  PAGE_SIZE,
  type QueueRequest,
} from '#renderer/screens/queue/queue-request.ts';

const KEPT_MS = 120_000;

/** Tells one list from another. */
export function keyOf(request: QueueRequest): string {
  return JSON.stringify([filterInput(request), request.sort, request.descending]);
}

/** Some rows of a list, as whoever needs them asks for them. */
export function pageQuery(desk: DeskClient, request: QueueRequest, page: number) {
  return queryOptions({
    queryKey: QUERY.queue({ key: keyOf(request), page }),
    queryFn: ({ signal }) => desk.queue.list(listInput(request, page * PAGE_SIZE), { signal }),
    gcTime: KEPT_MS,
  });
}

import { useQuery } from '@tanstack/react-query';
import type { SyncState } from '#contract/window/sync.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';

/** How the desk stands with its hub; null until it is known, and on a desk that works alone and has nothing to decide. */
export function useSync(): SyncState | null {
  const desk = useDesk();
  const { data } = useQuery({ queryKey: QUERY.sync, queryFn: () => desk.sync.state() });
  return data === undefined || (data.kind === 'sendiri' && data.decisions === 0) ? null : data;
}

/** What meetings changed that this person has not read. */
export function useNews() {
  const desk = useDesk();
  return useQuery({ queryKey: QUERY.news, queryFn: () => desk.sync.news() });
}

/** What the hub keeps for the coordinator; asked again after each meeting. Nothing is asked for anybody else. */
export function useHeld(sync: SyncState | null, isCoordinator: boolean) {
  const desk = useDesk();
  const lastAt = sync?.lastAt ?? null;
  return useQuery({
    queryKey: QUERY.held(lastAt),
    queryFn: () => desk.sync.held(),
    enabled: isCoordinator && lastAt !== null && sync?.kind !== 'dicabut',
    placeholderData: (before) => before,
  });
}

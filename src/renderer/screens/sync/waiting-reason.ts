import type { OutboxItem, SyncState, Told } from '#contract/window/sync.ts';

/** Why a step waits: what the hub said to it; what stands before it; that there is no line; or nothing at all. */
export type WaitingReason =
  | { readonly kind: 'told'; readonly told: Told }
  | { readonly kind: 'behind' | 'offline' | 'next' };

export function waitingReason(
  items: readonly OutboxItem[],
  at: number,
  sync: SyncState['kind'] | null,
): WaitingReason {
  const item = items[at];
  if (item?.stuck != null) return { kind: 'told', told: item.stuck };
  // The hub answers a report's steps in their order, and stops at the first that it does not take.
  const before = items.slice(0, at).some(({ id, stuck }) => id === item?.id && stuck !== null);
  if (before) return { kind: 'behind' };
  return { kind: sync === 'luring' ? 'offline' : 'next' };
}

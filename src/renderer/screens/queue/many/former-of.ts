import type { QueueItem } from '#contract/window/queue.ts';
import type { Profile } from '#contract/window/session.ts';
import type { Former } from '#renderer/screens/queue/many/many-command.ts';

/** What the office had of these cases, as far as the list and the people here tell. */
export function formerOf(
  items: ReadonlyMap<string, QueueItem>,
  people: readonly Profile[],
): ReadonlyMap<string, Former> {
  const idOf = new Map(people.map(({ name, personId }) => [name, personId]));
  return new Map(
    [...items].map(([id, { class: complaintClass, priority, officer }]) => [
      id,
      { class: complaintClass, priority, officerId: officer === null ? null : idOf.get(officer) },
    ]),
  );
}

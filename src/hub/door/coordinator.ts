import { runningRights } from '#domain/sync/directory.ts';
import { type Feed, feedsOf } from '#domain/sync/feed.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import type { CallContext } from '#hub/door/caller.ts';

/** The feeds that somebody reads as coordinator; null where they did not join on this device, or are none now. */
export async function coordinatorFeeds(
  { hub }: DoorParts,
  { device }: CallContext,
  by: string,
): Promise<readonly Feed[] | null> {
  if (!device.persons.includes(by)) return null;
  const { state } = await institutionOf(hub);
  const right = runningRights(state, by, hub.now()).find(({ role }) => role === 'koordinator');
  return right === undefined ? null : feedsOf({ personId: by, role: right.role, officeId: right.officeId });
}

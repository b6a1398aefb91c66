import { implement } from '@orpc/server';
import { hubContract } from '#contract/hub.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import { invite } from '#hub/devices/invite.ts';
import type { CallContext } from '#hub/door/caller.ts';
import { coordinatorFeeds } from '#hub/door/coordinator.ts';

/** The devices of the institution, for its coordinator. */
export function devicesCalls(parts: DoorParts) {
  const { devices: call } = implement(hubContract).$context<CallContext>();
  const isCoordinator = async (context: CallContext, by: string): Promise<boolean> =>
    (await coordinatorFeeds(parts, context, by)) !== null;
  return {
    list: call.list.handler(async ({ input, context, errors }) => {
      if (!(await isCoordinator(context, input.by))) throw errors.BUKAN_HAK();
      const all = await parts.devices.list();
      return {
        devices: all.map(({ deviceId, name, state, persons, createdAt, lastSeenAt, otherReplicas }) => ({
          ...{ deviceId, name, state, createdAt, lastSeenAt },
          persons: [...persons],
          otherReplicas: [...otherReplicas],
        })),
      };
    }),
    invite: call.invite.handler(async ({ input, context, errors }) => {
      if (!(await isCoordinator(context, input.by))) throw errors.BUKAN_HAK();
      const made = await invite(parts, input);
      if ('unknown' in made) throw errors.TIDAK_ADA();
      return made.file;
    }),
    leaving: call.leaving.handler(async ({ input, context, errors }) => {
      if (!(await isCoordinator(context, input.by))) throw errors.BUKAN_HAK();
      if (!(await parts.devices.setState(input.deviceId, 'pergi'))) throw errors.TIDAK_ADA();
    }),
    revoke: call.revoke.handler(async ({ input, context, errors }) => {
      if (!(await isCoordinator(context, input.by))) throw errors.BUKAN_HAK();
      if (!(await parts.devices.setState(input.deviceId, 'dicabut'))) throw errors.TIDAK_ADA();
    }),
  };
}

import { implement } from '@orpc/server';
import { hubContract } from '#contract/hub.ts';
import { admitHeld, dropHeld, unseenByAll, waiting } from '#hub/core/held.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import type { CallContext } from '#hub/door/caller.ts';
import { coordinatorFeeds } from '#hub/door/coordinator.ts';

/** What waits for the coordinator: commands made after a right ended, cases of others, a leaving officer's last work. */
export function heldCalls(parts: DoorParts) {
  const { held: call } = implement(hubContract).$context<CallContext>();
  return {
    list: call.list.handler(async ({ input, context, errors }) => {
      const feeds = await coordinatorFeeds(parts, context, input.by);
      if (feeds === null) throw errors.BUKAN_HAK();
      const all = await waiting(parts.hub, feeds);
      return {
        held: all.map(({ held: { step, code, device, receivedAt }, key }) => ({
          ...{ step, key, code, device, receivedAt },
        })),
        unseen: await unseenByAll(parts.hub),
      };
    }),
    admit: call.admit.handler(async ({ input, context, errors }) => {
      const feeds = await coordinatorFeeds(parts, context, input.by);
      if (feeds === null) throw errors.BUKAN_HAK();
      const admitted = await admitHeld(parts.hub, input.stepId, { by: input.by, feeds });
      if (admitted === null) throw errors.TIDAK_ADA();
      if (admitted.ok) return { outcome: 'diterima', head: admitted.head };
      const { code, params } = admitted.refusal;
      return { outcome: 'ditolak', code, params };
    }),
    drop: call.drop.handler(async ({ input, context, errors }) => {
      const feeds = await coordinatorFeeds(parts, context, input.by);
      if (feeds === null) throw errors.BUKAN_HAK();
      const dropped = await dropHeld(parts.hub, input.stepId, { reason: input.reason, feeds });
      if (!dropped) throw errors.TIDAK_ADA();
    }),
  };
}

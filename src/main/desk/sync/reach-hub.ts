import type { ContractRouterClient } from '@orpc/contract';
import type { hubContract } from '#contract/hub.ts';
import type { HubTime } from '#main/desk/clock/clock-watch.ts';
import type { HubMembership } from '#main/store/hub-file.ts';

/** The whole hub, as a device asks it. */
export type HubClient = ContractRouterClient<typeof hubContract>;

/** Makes calls to a hub as this device; nothing is sent before the first call. */
export type ReachHub = (
  membership: Pick<HubMembership, 'address' | 'fingerprint'> & {
    readonly token: string | null;
    /** Hears what the hub's clock says with each of its answers. */
    readonly onTime?: (time: HubTime) => void;
  },
) => HubClient;

/** The same, each answer of which tells somebody what the hub's clock says. */
export function hearingReach(reach: ReachHub, onTime: (time: HubTime) => void): ReachHub {
  return (membership) => reach({ onTime, ...membership });
}

import type { ContractRouterClient } from '@orpc/contract';
import type { hubContract } from '#contract/hub.ts';
import type { HubMembership } from '#main/store/hub-file.ts';

/** The whole hub, as a device asks it. */
export type HubClient = ContractRouterClient<typeof hubContract>;

/** Makes calls to a hub as this device; nothing is sent before the first call. */
export type ReachHub = (
  membership: Pick<HubMembership, 'address' | 'fingerprint'> & { readonly token: string | null },
) => HubClient;

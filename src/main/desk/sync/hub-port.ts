import type { ContractRouterClient } from '@orpc/contract';
import type { z } from 'zod';
import type { pullOutput, pushOutput } from '#contract/hub/wire.ts';
import type { hubContract } from '#contract/hub.ts';

/** The hub as the desk asks it: over HTTP, or in the same process in tests. */
export type HubPort = Pick<ContractRouterClient<typeof hubContract>, 'sync' | 'blob'>;

export type PullPage = z.infer<typeof pullOutput>;
export type PushAnswer = z.infer<typeof pushOutput>;

import type { ContractRouterClient } from '@orpc/contract';
import type { z } from 'zod';
import type { pullOutput, pushOutput } from '#contract/hub/wire.ts';
import type { hubContract } from '#contract/hub.ts';

/** The hub as the desk asks it: over HTTP, or in the same process in tests. */
export type HubPort = Pick<ContractRouterClient<typeof hubContract>, 'sync' | 'blob'>;

export type PullPage = z.infer<typeof pullOutput>;
export type PushAnswer = z.infer<typeof pushOutput>;

type Call<C> = C extends (input: infer I, ...rest: never[]) => infer O
  ? (input: I) => Promise<Awaited<O>>
  : never;
type Calls<G> = { readonly [N in keyof G]?: Call<G[N]> };

/** A hub of which only these calls are made; for ways to it that are no line. */
export function hubOf(sync: Calls<HubPort['sync']>, blob: Calls<HubPort['blob']> = {}): HubPort {
  return { sync, blob } as unknown as HubPort;
}

import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import type { Task } from '../../task.ts';
import type { Guest } from '../bench-hub.ts';
import { madeCase } from '../made-steps.ts';
import { busyShare, processorTimes } from '../processor.ts';
import type { HubAt } from '../server.ts';

type Input = { readonly hub: HubAt; readonly guests: readonly Guest[]; readonly seconds: number };
/** `busy`: the share of the machine's processors that worked meanwhile, for whomever. */
export type Pushers = { readonly perSecond: number; readonly busy: number };

/** Somebody on each device pushes one step after the other on a case of their own. */
export const pushersTask: Task<Input, Pushers> = {
  name: 'pushers',
  run: async ({ hub, guests, seconds }) => {
    const until = performance.now() + seconds * 1_000;
    const before = processorTimes();
    const pushed = await Promise.all(guests.map((guest) => pushOn(hub, guest, until)));
    const busy = busyShare(before);
    return { perSecond: pushed.reduce((sum, count) => sum + count, 0) / seconds, busy };
  },
};

async function pushOn(hub: HubAt, guest: Guest, until: number): Promise<number> {
  const client = reachHub({ ...hub, token: guest.token });
  const { epoch } = await client.sync.hello({ oldest: 1, newest: 1, replica: guest.deviceId });
  const { stream, key, next } = madeCase(COORDINATOR);
  const keys = [{ stream, key }];
  let pushed = 0;
  for (; performance.now() < until; pushed += 1) {
    const { results } = await client.sync.push({ epoch, steps: [next()], keys });
    if (results[0]?.outcome !== 'diterima') throw new Error(`refused: ${JSON.stringify(results)}`);
  }
  return pushed;
}

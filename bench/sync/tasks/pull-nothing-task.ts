import { reachHub } from '#main/net/reach-hub.ts';
import { type Spread, spreadOf } from '../../statistics.ts';
import type { Task } from '../../task.ts';
import type { Guest } from '../bench-hub.ts';
import type { HubAt } from '../server.ts';

type Asked = {
  readonly hub: HubAt;
  readonly guest: Guest;
  readonly cursors: Readonly<Record<string, string>>;
};
type Input = { readonly hubs: readonly Asked[]; readonly pulls: number };

const WARM_UP = 30;

/** Pulls that bring nothing new, from several hubs by turns, so that all meet the same machine. */
export const pullNothingTask: Task<Input, readonly Spread[]> = {
  name: 'pull-nothing',
  run: async ({ hubs, pulls }) => {
    const asking = await Promise.all(hubs.map(upToDate));
    for (let at = 0; at < pulls + WARM_UP; at += 1) {
      for (const { client, cursors, times } of asking) {
        const start = performance.now();
        const { streams, more } = await client.sync.pull({ epoch: null, cursors });
        if (at >= WARM_UP) times.push(performance.now() - start);
        if (streams.length > 0 || more) throw new Error('there was something new');
      }
    }
    return asking.map(({ times }) => spreadOf(times));
  },
};

async function upToDate({ hub, guest, cursors: from }: Asked) {
  const client = reachHub({ ...hub, token: guest.token });
  let cursors = { ...from };
  for (let more = true; more; ) {
    const page = await client.sync.pull({ epoch: null, cursors });
    cursors = page.cursors;
    ({ more } = page);
  }
  return { client, cursors, times: [] as number[] };
}

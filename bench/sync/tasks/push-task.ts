import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import { type Spread, spreadOf } from '../../statistics.ts';
import type { Task } from '../../task.ts';
import type { Guest } from '../bench-hub.ts';
import { madeCase } from '../made-steps.ts';
import type { HubAt } from '../server.ts';

type Input = { readonly hub: HubAt; readonly guest: Guest; readonly pushes: number };

const STEPS = 500;
const CASES = 100;
const WARM_UP = 10;

/** Pushes of 500 steps, five on each of a hundred new cases, one after the other. */
export const pushTask: Task<Input, Spread> = {
  name: 'push',
  run: async ({ hub, guest, pushes }) => {
    const client = reachHub({ ...hub, token: guest.token });
    const { epoch } = await client.sync.hello({ oldest: 1, newest: 1, replica: guest.deviceId });
    const times: number[] = [];
    for (let at = 0; at < pushes + WARM_UP; at += 1) {
      const cases = Array.from({ length: CASES }, () => madeCase(COORDINATOR));
      const steps = cases.flatMap((one) => Array.from({ length: STEPS / CASES }, one.next));
      const keys = cases.map(({ stream, key }) => ({ stream, key }));
      const start = performance.now();
      const { results } = await client.sync.push({ epoch, steps, keys });
      if (at >= WARM_UP) times.push(performance.now() - start);
      const refused = results.find(({ outcome }) => outcome !== 'diterima');
      if (refused !== undefined) throw new Error(`a push was refused: ${JSON.stringify(refused)}`);
    }
    return spreadOf(times);
  },
};

import type { Head, StreamId } from '#domain/kernel/step.ts';
import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import { nextHead } from '#sealed/step-hash.ts';
import { openBenchDesk, workableRows } from '../../desk-world.ts';
import type { Task } from '../../task.ts';
import type { Guest } from '../bench-hub.ts';
import { madeNote } from '../made-steps.ts';
import type { HubAt } from '../server.ts';

type Input = {
  readonly folder: string;
  readonly hub: HubAt;
  readonly guest: Guest;
  readonly changes: number;
};

const EACH = 2;
const AT_ONCE = 500;

/** Others write to the hub while a desk is away: notes on its cases, two each. Nothing of the desk's folder is changed. */
export const changesTask: Task<Input, number> = {
  name: 'changes',
  run: async ({ folder, hub, guest, changes }) => {
    const desk = await openBenchDesk(folder);
    const client = reachHub({ ...hub, token: guest.token });
    const { epoch } = await client.sync.hello({ oldest: 1, newest: 1, replica: guest.deviceId });
    const streams = workableRows(desk).map(({ id }): StreamId => `complaint/${id}`);
    const apart = Math.max(1, Math.floor(streams.length / (changes / EACH)));
    const chosen = streams.filter((_, at) => at % apart === 0).slice(0, changes / EACH);
    let pushed = 0;
    for (let from = 0; from < chosen.length; from += AT_ONCE / EACH) {
      const steps = [];
      for (const stream of chosen.slice(from, from + AT_ONCE / EACH)) {
        const key = desk.keys.keyOf(stream) ?? new Uint8Array(32);
        let base: Head = (await desk.picture.entry(stream)).head;
        for (let at = 0; at < EACH; at += 1) {
          const step = madeNote(stream, key, COORDINATOR, base);
          base = nextHead(step);
          steps.push(step);
        }
      }
      const { results } = await client.sync.push({ epoch, steps, keys: [] });
      pushed += results.filter(({ outcome }) => outcome === 'diterima').length;
    }
    return pushed;
  },
};

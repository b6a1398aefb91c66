import { openBenchDesk } from '../../desk-world.ts';
import { stopwatch, type Took } from '../../stopwatch.ts';
import type { Task } from '../../task.ts';
import { type Guest, membershipOf } from '../bench-hub.ts';
import { countedBytes } from '../counted-bytes.ts';
import type { HubAt } from '../server.ts';

export type FirstSync = Took & {
  readonly cases: number;
  readonly received: number;
  readonly peakMb: number;
};
type Input = { readonly folder: string; readonly hub: HubAt; readonly guest: Guest };

/** An empty desk meets the hub for the first time; every step is on the disk at the end. */
export const firstSyncTask: Task<Input, FirstSync> = {
  name: 'first-sync',
  run: async ({ folder, hub, guest }) => {
    const bytes = countedBytes();
    const desk = await openBenchDesk(folder);
    await desk.sync.become(membershipOf(guest, hub));
    const took = stopwatch();
    const { kind, trouble } = await desk.sync.meet();
    const { ms, processorMs } = took();
    if (kind !== 'terhubung') throw new Error(`the first sync ended ${kind}: ${trouble?.code}`);
    const { received } = bytes();
    const cases = desk.picture.size();
    const peakMb = process.resourceUsage().maxRSS / 1024;
    await desk.close();
    return { ms, processorMs, cases, received, peakMb };
  },
};

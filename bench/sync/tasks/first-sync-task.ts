import { setTimeout as sleep } from 'node:timers/promises';
import { FIRST_READING } from '#contract/hub/wire.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { openBenchDesk } from '../../desk-world.ts';
import { stopwatch, type Took } from '../../stopwatch.ts';
import type { Task } from '../../task.ts';
import { type Guest, membershipOf } from '../bench-hub.ts';
import { countedBytes } from '../counted-bytes.ts';
import type { HubAt } from '../server.ts';

/** `ms`, `processorMs`: until every step is on the disk; `shownMs`: until the last case is in lists and counts too. */
export type FirstSync = Took & {
  readonly shownMs: number;
  readonly shownProcessorMs: number;
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
    const written = untilWritten(desk, took);
    const { kind, trouble } = await desk.sync.meet();
    const { ms: shownMs, processorMs: shownProcessorMs } = took();
    const { ms, processorMs } = await written;
    if (kind !== 'terhubung') throw new Error(`the first sync ended ${kind}: ${trouble?.code}`);
    const { received } = bytes();
    const cases = desk.picture.size();
    const peakMb = process.resourceUsage().maxRSS / 1024;
    await desk.close();
    return { ms, processorMs, shownMs, shownProcessorMs, cases, received, peakMb };
  },
};

const LOOK_MS = 5;

/**
 * What it took until the desk's place in every feed is beyond its first reading: the place moves once the steps before it are
 * on the disk.
 */
async function untilWritten(desk: Desk, took: () => Took): Promise<Took> {
  for (;;) {
    const cursors = Object.values(desk.sync.membership()?.cursors ?? {});
    if (cursors.length > 0 && cursors.every((cursor) => !cursor.startsWith(FIRST_READING))) return took();
    await sleep(LOOK_MS, undefined, { ref: false });
  }
}

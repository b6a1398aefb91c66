import { cpus } from 'node:os';

type Times = { readonly busy: number; readonly all: number };

/** What the machine's processors did since it started, ms; for every program on it. */
export function processorTimes(): Times {
  const times = cpus().map(({ times: { user, nice, sys, irq, idle } }) => ({
    busy: user + nice + sys + irq,
    idle,
  }));
  const busy = times.reduce((sum, one) => sum + one.busy, 0);
  return { busy, all: busy + times.reduce((sum, one) => sum + one.idle, 0) };
}

/** Which share of all processors worked since then. */
export function busyShare(before: Times): number {
  const now = processorTimes();
  return (now.busy - before.busy) / Math.max(1, now.all - before.all);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '#domain/kernel/step.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import { type Spread, spreadOf } from '../../statistics.ts';
import type { Task } from '../../task.ts';
import type { Guest } from '../bench-hub.ts';
import { madeCase } from '../made-steps.ts';
import { busyShare, processorTimes } from '../processor.ts';
import type { HubAt } from '../server.ts';

type Input = {
  readonly hub: HubAt;
  readonly cursors: Readonly<Record<string, string>>;
  readonly pollers: readonly Guest[];
  readonly pushers: readonly Guest[];
  readonly seconds: number;
  /** How often one desk asks, and how often one pushes. */
  readonly pollMs: number;
  readonly pushMs: number;
};
export type Fleet = {
  readonly polls: Spread;
  readonly pushes: Spread;
  readonly errors: number;
  /** Cases that pollers got. */
  readonly heard: number;
  readonly busy: number;
};

/** Desks that ask for news and desks that push, each at its own times. */
export const fleetTask: Task<Input, Fleet> = {
  name: 'fleet',
  run: async (input) => {
    const until = performance.now() + input.seconds * 1_000;
    const seen = { polls: [] as number[], pushes: [] as number[], errors: 0, heard: 0 };
    const before = processorTimes();
    await Promise.all([
      ...input.pollers.map((guest) => again(input.pollMs, until, seen, 'polls', polling(input, guest, seen))),
      ...input.pushers.map((guest) => again(input.pushMs, until, seen, 'pushes', pushing(input, guest))),
    ]);
    const { polls, pushes, errors, heard } = seen;
    return { polls: spreadOf(polls), pushes: spreadOf(pushes), errors, heard, busy: busyShare(before) };
  },
};

type Seen = { readonly polls: number[]; readonly pushes: number[]; errors: number; heard: number };

async function again(
  everyMs: number,
  until: number,
  seen: Seen,
  what: 'polls' | 'pushes',
  once: () => Promise<void>,
): Promise<void> {
  for (let next = performance.now() + Math.random() * everyMs; next < until; next += everyMs) {
    await sleep(Math.max(0, next - performance.now()));
    const start = performance.now();
    try {
      await once();
    } catch (error) {
      seen.errors += 1;
      process.stderr.write(`${String(error)}\n`);
    }
    seen[what].push(performance.now() - start);
  }
}

function polling({ hub, cursors }: Input, { token }: Guest, seen: Seen): () => Promise<void> {
  const client = reachHub({ ...hub, token });
  let place = { ...cursors };
  return async () => {
    const page = await client.sync.pull({ epoch: null, cursors: place });
    place = page.cursors;
    seen.heard += page.streams.length;
  };
}

function pushing({ hub }: Input, { token, personId }: Guest): () => Promise<void> {
  const client = reachHub({ ...hub, token });
  const actor: Actor = { personId, role: 'admin', officeId: personId.split('-').at(-1) ?? '' };
  const { stream, key, next } = madeCase(actor);
  let epoch: string | null = null;
  return async () => {
    epoch ??= (await client.sync.hello({ oldest: 1, newest: 1, replica: 'bench' })).epoch;
    const { results } = await client.sync.push({ epoch, steps: [next()], keys: [{ stream, key }] });
    if (results[0]?.outcome !== 'diterima') throw new Error(`refused: ${JSON.stringify(results)}`);
  };
}

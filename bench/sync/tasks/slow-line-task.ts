import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '#domain/kernel/step.ts';
import { personOf } from '#main/desk/sample/cast.ts';
import { startSyncLoop } from '#main/desk/sync/sync-loop.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import { openSlowLine } from '#tests/support/slow-line.ts';
import { openBenchDesk } from '../../desk-world.ts';
import type { Task } from '../../task.ts';
import { type Guest, membershipOf } from '../bench-hub.ts';
import { OFFICE_IDS } from '../bulk.ts';
import type { HubAt } from '../server.ts';

type Input = {
  readonly home: string;
  readonly hub: HubAt;
  readonly desks: readonly Guest[];
  /** A device that sees every case. */
  readonly watcher: Guest;
};

const LINE = { bitsPerSecond: 128_000, roundTripMs: 800, loss: 0.05, dice: Math.random };
const ANSWER = 'Petugas kami sudah memeriksa lokasi dan menjadwalkan perbaikan pekan ini. '.repeat(20);
const LOOK_MS = 50;

/** How long it takes on a bad line from the key that records an answer until the hub has it; one desk each, ms. */
export const slowLineTask: Task<Input, readonly number[]> = {
  name: 'slow-line',
  run: ({ home, hub, desks, watcher }) =>
    Promise.all(desks.map((guest, at) => oneDesk(join(home, `slow-${at}`), at, hub, guest, watcher))),
};

async function oneDesk(
  folder: string,
  at: number,
  hub: HubAt,
  guest: Guest,
  watcher: Guest,
): Promise<number> {
  const { port, protocol } = new URL(hub.address);
  const line = await openSlowLine(Number(port), LINE);
  line.slow = false;
  const desk = await openBenchDesk(folder);
  const actor = personOf('admin', OFFICE_IDS[at % OFFICE_IDS.length] ?? '');
  await desk.sync.become(membershipOf(guest, { ...hub, address: `${protocol}//127.0.0.1:${line.port}` }));
  const act = async (caseId: string, kind: string, input: Record<string, unknown> = {}): Promise<string> => {
    const { id, outcome } = await desk.complaints.act(actor as Actor, caseId, kind, input);
    if (!outcome.ok) throw new Error(`${kind} was refused: ${outcome.refusal.code}`);
    return id;
  };
  const id = await act('baru', 'register', {
    origin: 'surat',
    title: 'Lampu padam',
    text: 'Lampu jalan padam.',
  });
  await act(id, 'handle');
  await desk.sync.meet();
  const { sync, changes, reachHub: reach } = desk;
  const stop = startSyncLoop({ sync, changes, reach, dice: Math.random });
  await sleep(1_500);
  line.slow = true;
  const start = performance.now();
  await act(id, 'draft-answer', { text: ANSWER });
  await untilThere(hub, watcher, `complaint/${id}`);
  const ms = performance.now() - start;
  stop();
  await line.close();
  return ms;
}

async function untilThere(hub: HubAt, watcher: Guest, stream: `complaint/${string}`): Promise<void> {
  const client = reachHub({ ...hub, token: watcher.token });
  for (;;) {
    const { heads } = await client.sync.heads({ streams: [stream] });
    if ((heads[stream]?.version ?? 0) >= 3) return;
    await sleep(LOOK_MS);
  }
}

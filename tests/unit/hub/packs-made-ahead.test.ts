import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { packHead } from '#contract/hub/wire.ts';
import type { EventLog } from '#hub/core/event-log.ts';
import { packsMadeAhead } from '#hub/core/packs-made-ahead.ts';
import { checkPack } from '#main/desk/sync/check-pack.ts';
import { unpacked } from '#sealed/pack.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { type HubWorld, hubWorld } from '#tests/support/hub-world.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

const { admin, koordinator } = STAFF;
const DEVICE = { deviceId: 'pc', replica: 'pc', persons: [koordinator.personId] };
const CASES = 6;
const cases = Array.from({ length: CASES }, (_, at) => observed(at + 1));
let world: HubWorld;
/** How often the hub read whole histories: once for each pack it makes. */
let readings: number;
let listening: number;
let next: (cursors: Readonly<Record<string, string>>, cases?: number) => ReturnType<typeof given>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  world = await hubWorld();
  for (const one of cases) await push(one);
  [readings, listening] = [0, 0];
  const { log } = world.parts;
  const counted: EventLog = {
    ...log,
    lines: (streams) => {
      readings += 1;
      return log.lines(streams);
    },
    listen: (listener) => {
      listening += 1;
      const unheard = log.listen(listener);
      return () => {
        listening -= 1;
        unheard();
      };
    },
  };
  const ask = packsMadeAhead({ ...world.parts, log: counted });
  next = (cursors, cases = 2) => given(ask(DEVICE, { epoch: 'masa-1', cursors: { ...cursors }, cases }));
});
afterEach(() => {
  vi.useRealTimers();
});

function observed(at: number): WireCase {
  const fields = { ...observation({ officeId: '416' }), laporId: `500000${at}` };
  return written(wireCase(`lapor:500000${at}`), admin, 'observe-lapor', fields);
}

async function push({ stream, key, steps }: WireCase, from = 0): Promise<void> {
  const office = world.as('perangkat-416', [admin.personId]);
  await office.sync.push({ epoch: 'masa-1', steps: steps.slice(from), keys: [{ stream, key }] });
}

async function given(pack: Promise<Uint8Array>) {
  const { head, body } = unpacked(await pack);
  const { cursors, more } = packHead.parse(head);
  const came = checkPack(body).streams.filter(({ stream }) => stream.startsWith('complaint/'));
  return { cursors, more, cases: came.map(({ stream, steps }) => `${stream.slice(-1)}:${steps}`) };
}

/** As a device reads: pack after pack. */
async function all(cases = 2): Promise<readonly string[]> {
  const got: string[] = [];
  for (let cursors = {}, more = true; more; ) {
    const pack = await next(cursors, cases);
    got.push(...pack.cases);
    ({ cursors, more } = pack);
  }
  return got;
}

describe('a hub that makes the next pack while one is on its way', () => {
  test('[SY-29] makes each once, and gives the same as if it had been asked each time', async () => {
    expect(await all()).toEqual(['1:1', '2:1', '3:1', '4:1', '5:1', '6:1']);
    const packs = readings;
    readings = 0;
    expect(await all()).toHaveLength(CASES);
    expect(readings).toBe(packs);
  });

  test('[SY-29] makes it anew where something came meanwhile', async () => {
    const { cursors } = await next({});
    await vi.waitFor(() => expect(readings).toBe(2));
    const [, , third] = cases;
    if (third === undefined) throw new Error('a third case');
    const before = readings;
    await push(written(third, admin, 'verify'), 1);
    const pack = await next(cursors);
    expect(pack.cases).toContain('3:2');
    expect(readings).toBeGreaterThan(before);
  });

  test('[SY-29] makes it anew where the device reads other feeds by then', async () => {
    const { cursors } = await next({});
    await vi.waitFor(() => expect(readings).toBe(2));
    const before = readings;
    const { log } = world.parts;
    // Nobody is told of it in this world: only the question for the feeds can find it.
    vi.spyOn(log, 'listen').mockReturnValue(() => undefined);
    await world.tell(
      institutionCommand('change-role', { personId: koordinator.personId, role: 'admin', officeId: '502' }),
    );
    const pack = await next(cursors);
    expect(pack.cases).toEqual([]);
    expect(readings).toBeGreaterThan(before);
  });

  test('[SY-29] makes it anew for a device that asks for fewer cases', async () => {
    const { cursors } = await next({}, 4);
    await vi.waitFor(() => expect(readings).toBe(2));
    expect((await next(cursors, 1)).cases).toHaveLength(1);
  });

  test('[SY-29] forgets it when nobody asks for it, and listens no more', async () => {
    const { cursors } = await next({});
    await vi.waitFor(() => expect(readings).toBe(2));
    expect(listening).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(listening).toBe(0);
    expect((await next(cursors)).cases).toHaveLength(2);
    expect(readings).toBeGreaterThan(2);
  });
});

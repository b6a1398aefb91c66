import { beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '#main/desk/open-desk.ts';
import { syncOnce } from '#main/desk/sync/sync-once.ts';
import { wipe } from '#main/desk/sync/wipe.ts';
import { PackError } from '#sealed/pack.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { type HubClient, type HubWorld, hubWorld } from '#tests/support/hub-world.ts';
import { powerCutFiles } from '#tests/support/power-cut-files.ts';
import { dice as diceOf } from '#tests/support/sync-world/dice.ts';
import {
  meet,
  newDesk,
  type OfficeDesk,
  openOn,
  placeFileOf,
} from '#tests/support/sync-world/office-desk.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

const { admin, koordinator } = STAFF;
const NOW = Date.UTC(2026, 2, 11, 2);
const CASES = [1, 2, 3];
const TRAY = '/data/tray';
const dice = diceOf(7);
let world: HubWorld;
let pc: OfficeDesk;

beforeEach(async () => {
  world = await hubWorld();
  const office = world.as('perangkat-416', [admin.personId]);
  for (const at of CASES) {
    const { stream, key, steps } = written(observed(at), admin, 'verify');
    await office.sync.push({ epoch: 'masa-1', steps: [...steps], keys: [{ stream, key }] });
  }
  pc = await newDesk('pc', [koordinator.personId], hubOf(world), () => NOW, dice);
});

function observed(at: number): WireCase {
  const fields = { ...observation({ officeId: '416' }), laporId: `500000${at}` };
  return written(wireCase(`lapor:500000${at}`), admin, 'observe-lapor', fields);
}

type First = HubClient['sync']['first'];

/** The hub as the desk reaches it, whose packs come by another way. */
function hubBy({ sync, blob }: HubClient, first: First): HubClient {
  const { hello, pull, push, history } = sync;
  return { sync: { hello, pull, push, history, first }, blob } as HubClient;
}

/** The shared settings and two cases in a pack. */
function hubOf({ as }: HubWorld): HubClient {
  const hub = as('pc', [koordinator.personId]);
  return hubBy(hub, (input) => hub.sync.first({ ...input, cases: 3 }));
}

/** A hub whose line goes once so many packs came; the desk is killed then. */
async function breakAfter(packs: number): Promise<void> {
  const { hub } = pc;
  let came = 0;
  const broken = hubBy(hub, async (input) => {
    came += 1;
    if (came > packs) throw new Error('no line');
    return hub.sync.first(input);
  });
  await expect(syncOnce(pc.desk, broken, placeFileOf(pc))).rejects.toThrow('no line');
}

/** The program starts again on what a power cut left. */
async function startAgain(): Promise<Desk> {
  pc.disk = pc.disk.afterPowerCut({ content: 'lost', names: 'lost', seed: 1 });
  pc.desk = await openOn(pc.disk, 'pc', () => NOW, dice);
  return pc.desk;
}

const NO_LINE = {
  sync: {
    hello: async () => {
      throw new Error('no line');
    },
  },
} as unknown as HubClient;

async function stepsOf(desk: Desk): Promise<readonly number[]> {
  const streams = CASES.map((at) => `complaint/lapor:500000${at}` as const);
  const entries = await Promise.all(streams.map((stream) => desk.picture.entry(stream)));
  return entries.map(({ places }) => places.length);
}

describe('packs that came and are not opened yet', () => {
  test('[SY-26] outlive a power cut and are opened without a line; nothing of them is asked for again', async () => {
    await breakAfter(1);
    expect(pc.desk.picture.size()).toBe(0);
    const desk = await startAgain();
    expect(desk.tray.names()).toHaveLength(1);
    await expect(syncOnce(desk, NO_LINE, placeFileOf(pc))).rejects.toThrow('no line');
    expect(await stepsOf(desk)).toEqual([2, 2, 0]);
    expect(desk.tray.names()).toEqual([]);
    const asked: string[] = [];
    const { hub } = pc;
    const heard = hubBy(hub, (input) => {
      asked.push(JSON.stringify(input.cursors));
      return hub.sync.first(input);
    });
    await syncOnce(desk, heard, placeFileOf(pc));
    expect(await stepsOf(desk)).toEqual([2, 2, 2]);
    expect(asked).not.toContain('{}');
    expect((await desk.verify()).problems).toEqual([]);
    expect(pc.disk.names(TRAY)).toEqual([]);
  });

  test('[SY-26] lie sealed: neither a key nor a name of a case can be read in them', async () => {
    await breakAfter(1);
    const [name = ''] = pc.disk.names(TRAY);
    const bytes = Buffer.from(await powerCutFiles(pc.disk).read(`${TRAY}/${name}`)).toString('latin1');
    for (const words of ['awal|', 'complaint/', 'lapor:', 'cursors', 'masa-1'])
      expect(bytes).not.toContain(words);
  });

  test('[SY-28] one that was changed on the disk is named by verify, and what it brought is asked for again', async () => {
    await breakAfter(1);
    const [name = ''] = pc.disk.names(TRAY);
    const files = powerCutFiles(pc.disk);
    const bytes = Buffer.from(await files.read(`${TRAY}/${name}`));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    const file = await files.create(`${TRAY}/${name}`);
    await file.write(bytes);
    await file.sync();
    const desk = await startAgain();
    const { ok, problems } = await desk.verify();
    expect({ ok, problems }).toMatchObject({
      ok: false,
      problems: [{ code: 'paket-rusak', where: `tray/${name}` }],
    });
    await meet(pc);
    expect(await stepsOf(desk)).toEqual([2, 2, 2]);
    expect((await desk.verify()).problems).toEqual([]);
  });

  test('[SY-28] one whose steps do not hold goes with all after it; those before it stay', async () => {
    const stream = 'complaint/lapor:5000003';
    const stored = world.hub.steps.get(stream) ?? [];
    const [first, second] = stored;
    if (first === undefined || second === undefined) throw new Error('two steps');
    world.hub.steps.set(stream, [
      { ...first, step: { ...first.step, at: '2026-03-09T08:00:00.000+07:00' } },
      second,
    ]);
    await expect(meet(pc)).rejects.toThrow(PackError);
    expect(await stepsOf(pc.desk)).toEqual([2, 2, 0]);
    expect(pc.desk.tray.names()).toEqual([]);
    world.hub.steps.set(stream, stored);
    await meet(pc);
    expect(await stepsOf(pc.desk)).toEqual([2, 2, 2]);
    expect((await pc.desk.verify()).problems).toEqual([]);
  });

  test('[SY-28] a desk that is wiped keeps none', async () => {
    await breakAfter(1);
    await pc.desk.inTurn(() => wipe(pc.desk));
    expect(pc.disk.names(TRAY)).toEqual([]);
    expect(pc.desk.tray.names()).toEqual([]);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { packHead } from '#contract/hub/wire.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { checkPack } from '#main/desk/sync/check-pack.ts';
import type { Pulling } from '#main/desk/sync/pull-all.ts';
import { syncOnce } from '#main/desk/sync/sync-once.ts';
import { takePack } from '#main/desk/sync/take-pack.ts';
import { PackError, unpacked } from '#sealed/pack.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { command, observation } from '#tests/support/complaint-builders.ts';
import { type HubClient, type HubWorld, hubWorld } from '#tests/support/hub-world.ts';
import { dice as diceOf } from '#tests/support/sync-world/dice.ts';
import { newDesk, type OfficeDesk, openOn, placeFileOf } from '#tests/support/sync-world/office-desk.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

const { admin, koordinator } = STAFF;
const NOW = Date.UTC(2026, 2, 11, 2);
const CASES = [1, 2, 3];
const dice = diceOf(7);
let world: HubWorld;
let office: HubClient;
let one: OfficeDesk;

beforeEach(async () => {
  world = await hubWorld();
  office = world.as('perangkat-416', [admin.personId]);
  for (const at of CASES) await push(written(observed(at), admin, 'verify'));
  one = await newDesk('pc', [koordinator.personId], world.as('pc', [koordinator.personId]), () => NOW, dice);
});

async function push({ stream, key, steps }: WireCase, from = 0): Promise<void> {
  await office.sync.push({ epoch: 'masa-1', steps: steps.slice(from), keys: [{ stream, key }] });
}

function observed(at: number): WireCase {
  const fields = { ...observation({ officeId: '416' }), laporId: `500000${at}` };
  return written(wireCase(`lapor:500000${at}`), admin, 'observe-lapor', fields);
}

/** Takes the hub's first pack as a meeting does, and shows nothing of it. */
async function takeFirst({ desk, hub }: OfficeDesk): Promise<void> {
  const file = await hub.sync.first({ epoch: 'masa-1', cursors: {} });
  const { head, body } = unpacked(new Uint8Array(await file.arrayBuffer()));
  const report = { changed: new Set<never>(), withdrawn: new Set<never>(), parked: 0, rebased: 0 };
  const pulling: Pulling = { epoch: 'masa-1', placeFile: placeFileOf(one), report, onNews: () => undefined };
  await takePack(desk, hub, { head: packHead.parse(head), pack: checkPack(body) }, pulling);
}

async function histories(desk: Desk): Promise<readonly (readonly [number, number, boolean])[]> {
  const entries = [];
  for (const at of CASES) entries.push(await desk.picture.entry(`complaint/lapor:500000${at}`));
  return entries.map(({ places, acked, state }) => [places.length, acked, state.verifiedOn !== null]);
}

const WHOLE = CASES.map(() => [2, 2, true]);

describe('a desk that takes packs of whole cases', () => {
  test('[SY-26] a program that ends before it showed them finds them in its journal', async () => {
    await takeFirst(one);
    expect(one.desk.picture.size()).toBe(0);
    expect(one.desk.arrivals.waiting()).toBe(CASES.length);
    const again = await openOn(one.disk, 'pc', () => NOW, dice);
    expect(await histories(again)).toEqual(WHOLE);
    expect((await again.verify()).problems).toEqual([]);
  });

  test('[SY-26] one that is closed then, too: what it saved does not pass them over', async () => {
    await takeFirst(one);
    await one.desk.close();
    const again = await openOn(one.disk, 'pc', () => NOW, dice);
    expect(await histories(again)).toEqual(WHOLE);
  });

  test('[SY-26] whoever writes meanwhile finds all of them shown', async () => {
    await takeFirst(one);
    const stream = 'complaint/lapor:5000002';
    const note = command('note', { noteId: 'n', text: 'Sudah ditelepon.' });
    const { desk } = one;
    const said = await desk.inTurn(() => desk.recorder.complaint(koordinator, desk.now(), stream, note));
    expect(said.ok).toBe(true);
    expect((await desk.picture.entry(stream)).places).toHaveLength(3);
    expect(desk.arrivals.waiting()).toBe(0);
    expect((await desk.verify()).problems).toEqual([]);
  });

  test('[SY-26] what comes twice is taken once', async () => {
    await takeFirst(one);
    const { offset } = one.desk.store.position();
    await takeFirst(one);
    expect(await one.desk.inTurn(() => histories(one.desk))).toEqual(WHOLE);
    await takeFirst(one);
    expect(one.desk.store.position().offset).toBe(offset);
  });

  test('[SY-24] [SY-26] a whole meeting ends as one that goes page by page', async () => {
    const told: string[] = [];
    await syncOnce(one.desk, one.hub, placeFileOf(one), {
      onNews: ({ before }) => told.push(...before.keys()),
    });
    expect(told.sort()).toEqual(CASES.map((at) => `complaint/lapor:500000${at}`));
    const other = await newDesk('lain', [koordinator.personId], olderHub(world), () => NOW, dice);
    await syncOnce(other.desk, other.hub, placeFileOf(other));
    expect(await histories(one.desk)).toEqual(await histories(other.desk));
    for (const at of CASES) {
      const [mine, theirs] = await Promise.all(
        [one, other].map(({ desk }) => desk.picture.entry(`complaint/lapor:500000${at}`)),
      );
      expect({ head: mine?.head, state: mine?.state }).toEqual({ head: theirs?.head, state: theirs?.state });
    }
  });

  test('[SY-25] a hub whose steps do not follow each other is refused; nothing of the pack is written', async () => {
    const stored = world.hub.steps.get('complaint/lapor:5000002') ?? [];
    const [first, second] = stored;
    if (first === undefined || second === undefined) throw new Error('two steps');
    const other = { ...first, step: { ...first.step, at: '2026-03-09T08:00:00.000+07:00' } };
    world.hub.steps.set('complaint/lapor:5000002', [other, second]);
    const before = one.desk.store.position();
    await expect(syncOnce(one.desk, one.hub, placeFileOf(one))).rejects.toThrow(PackError);
    expect(one.desk.store.position()).toEqual(before);
    expect(one.desk.picture.size()).toBe(0);
    world.hub.steps.set('complaint/lapor:5000002', stored);
    await syncOnce(one.desk, one.hub, placeFileOf(one));
    expect(await histories(one.desk)).toEqual(WHOLE);
  });
});

/** A hub that knows no packs. */
function olderHub({ as }: HubWorld): HubClient {
  const { sync, blob } = as('lain', [koordinator.personId]);
  const hello: typeof sync.hello = async (input) => ({ ...(await sync.hello(input)), protocol: 1 });
  return { sync: { hello, pull: sync.pull, push: sync.push, history: sync.history }, blob } as HubClient;
}

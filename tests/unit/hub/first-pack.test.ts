import { beforeEach, describe, expect, test } from 'vitest';
import { packHead } from '#contract/hub/wire.ts';
import { makePack, planPack } from '#hub/core/first-pack.ts';
import { checkPack } from '#main/desk/sync/check-pack.ts';
import { unpacked } from '#sealed/pack.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { type HubClient, type HubWorld, hubWorld } from '#tests/support/hub-world.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

const { admin, koordinator } = STAFF;
let world: HubWorld;
let office: HubClient;
let coordinator: HubClient;

beforeEach(async () => {
  world = await hubWorld();
  office = world.as('perangkat-416', [admin.personId]);
  coordinator = world.as('perangkat-koordinator', [koordinator.personId]);
});

async function push(client: HubClient, { stream, key, steps }: WireCase, from = 0): Promise<void> {
  const keys = [{ stream, key }];
  const { results } = await client.sync.push({ epoch: 'masa-1', steps: steps.slice(from), keys });
  expect(results.map(({ outcome }) => outcome)).toEqual(steps.slice(from).map(() => 'diterima'));
}

function observed(at: number): WireCase {
  const fields = { ...observation({ officeId: '416' }), laporId: `500000${at}` };
  return written(wireCase(`lapor:500000${at}`), admin, 'observe-lapor', fields);
}

async function first(client: HubClient, cursors: Readonly<Record<string, string>> = {}) {
  const file = await client.sync.first({ epoch: 'masa-1', cursors: { ...cursors } });
  return packIn(new Uint8Array(await file.arrayBuffer()));
}

function packIn(pack: Uint8Array) {
  const { head, body } = unpacked(pack);
  const { streams } = checkPack(body);
  return { ...packHead.parse(head), cases: streams.filter(({ stream }) => stream.startsWith('complaint/')) };
}

const DEVICE = { deviceId: 'pc', replica: 'pc', persons: [koordinator.personId] };
type Asked = { epoch: string; cursors: Record<string, string>; cases?: number };

async function pack(asked: Asked, most?: Parameters<typeof planPack>[3]): Promise<Uint8Array> {
  return (await makePack(world.parts, await planPack(world.parts, DEVICE, asked, most))).pack;
}

/** How many steps each case of each pack has, from the first pack to the last. */
async function allPacks(ask: (asked: Asked) => Promise<Uint8Array>): Promise<number[][]> {
  const got: number[][] = [];
  let cursors: Readonly<Record<string, string>> = {};
  for (let more = true; more; ) {
    const pack = packIn(await ask({ epoch: 'masa-1', cursors: { ...cursors } }));
    got.push(pack.cases.map(({ steps }) => steps));
    ({ cursors, more } = pack);
  }
  return got;
}

describe('a first reading in packs', () => {
  test('[SY-24] [SY-25] each case comes whole and once; the same cases as page by page, then what came meanwhile', async () => {
    const one = written(observed(1), admin, 'verify');
    await push(office, one);
    await push(office, observed(2));
    const pack = await first(coordinator);
    const page = await coordinator.sync.pull({ epoch: 'masa-1', cursors: {} });
    const cases = page.streams.filter(({ stream }) => stream.startsWith('complaint/'));
    expect(pack.cases.map(({ stream, steps, key }) => [stream, steps, key])).toEqual(
      cases.map(({ stream, steps, key }) => [stream, steps.length, key]),
    );
    expect(pack).toMatchObject({ epoch: page.epoch, feeds: page.feeds, more: false, withdrawn: [] });
    await push(office, observed(3));
    const next = await coordinator.sync.pull({ epoch: 'masa-1', cursors: pack.cursors });
    expect(next.streams.map(({ stream }) => stream)).toEqual(['complaint/lapor:5000003']);
  });

  test('[SY-25] a hub divides what would be too much, never a case', async () => {
    for (const at of [1, 2, 3, 4]) await push(office, written(observed(at), admin, 'verify'));
    const plenty = { streams: 100, steps: 100, characters: 1_000_000 };
    for (const limit of [{ streams: 2 }, { steps: 5 }, { characters: 1 }]) {
      const got = await allPacks((asked) => pack(asked, { ...plenty, ...limit }));
      expect(got.flat()).toEqual([2, 2, 2, 2]);
      expect(got.every((steps) => steps.length <= 2)).toBe(true);
    }
  });

  test('[SY-25] a desk that asks for fewer cases gets fewer', async () => {
    for (const at of [1, 2, 3]) await push(office, observed(at));
    const got = await allPacks((asked) => pack({ ...asked, cases: 1 }));
    expect(got.flat()).toEqual([1, 1, 1]);
    expect(got.every((steps) => steps.length <= 1)).toBe(true);
  });

  test('[SY-17] [SY-25] a case that is its no more is named and not sent', async () => {
    const one = written(observed(1), admin, 'handle');
    const secret = { confidentiality: 'rahasia', reason: 'Menyangkut anak' };
    await push(office, one);
    await push(coordinator, written(one, koordinator, 'set-confidentiality', secret), 2);
    const pack = await first(office);
    expect(pack.cases).toEqual([]);
    expect(pack.withdrawn).toEqual([one.stream]);
  });

  test('[SY-20] whoever names another epoch is told so', async () => {
    await expect(office.sync.first({ epoch: 'masa-0', cursors: {} })).rejects.toMatchObject({
      code: 'MASA_LAIN',
    });
  });
});

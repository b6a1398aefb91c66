import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HubParts } from '#hub/core/hub-parts.ts';
import type { HubStore } from '#hub/pg/open-store.ts';
import { pgBlobs } from '#hub/pg/pg-blobs.ts';
import { type PgWorld, pgWorld } from '#tests/contract/event-log-postgres-suite.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { addStaff, type HubClient, hubClient, hubPartsOn, tellerOf } from '#tests/support/hub-world.ts';
import { institutionCommand, PIN } from '#tests/support/institution-builders.ts';
import { testPostgres } from '#tests/support/test-postgres.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

let world: PgWorld;
let one: HubParts;
let other: HubParts;
let epoch: string;

function partsOf({ log, pool, institution }: HubStore): HubParts {
  return hubPartsOn({ log, blobs: pgBlobs(pool, institution), institution });
}

beforeEach(async () => {
  world = await pgWorld(await testPostgres());
  one = partsOf(world.one);
  other = partsOf(world.other);
  epoch = await one.log.epoch();
  await addStaff(tellerOf(one));
});
afterEach(() => world.close());

async function pushFrom(client: HubClient, wire: WireCase, from = 0): Promise<readonly string[]> {
  const keys = [{ stream: wire.stream, key: wire.key }];
  const { results } = await client.sync.push({ epoch, steps: [...wire.steps.slice(from)], keys });
  return results.map((result) => (result.outcome === 'diterima' ? 'diterima' : result.code));
}

/** What a device pulls from its first meeting on, once it has heard of a complaint. */
async function pulled(client: HubClient, about: WireCase, where: 'streams' | 'withdrawn' = 'streams') {
  return vi.waitFor(async () => {
    const page = await client.sync.pull({ epoch, cursors: {} });
    const found = page[where].map((stream) => (typeof stream === 'string' ? stream : stream.stream));
    expect(found).toContain(about.stream);
    return page.streams.find(({ stream }) => stream === about.stream);
  }, 10_000);
}

describe('two hubs on one database', () => {
  test('[HB-16] what is pushed through one is pulled through the other, with its key', async () => {
    const office = hubClient(one, 'perangkat-416', [STAFF.admin.personId]);
    const coordinator = hubClient(other, 'perangkat-koordinator', [STAFF.koordinator.personId]);
    const target = hubClient(one, 'perangkat-502', [STAFF.otherAdmin.personId]);
    const mine = written(
      written(wireCase(), STAFF.admin, 'observe-lapor', observation({ officeId: '416' })),
      STAFF.admin,
      'verify',
    );
    expect(await pushFrom(office, mine)).toEqual(['diterima', 'diterima']);
    expect(await pushFrom(hubClient(other, 'perangkat-416', [STAFF.admin.personId]), mine)).toEqual([
      'diterima',
      'diterima',
    ]);
    const seen = await pulled(coordinator, mine);
    expect(seen?.key).toBe(mine.key);
    expect(seen?.steps.map(({ step }) => step)).toEqual(mine.steps);
    const lines = await other.log.lines([{ stream: mine.stream, version: 2 }]);
    expect(lines.split('\n').map((line) => JSON.parse(line).step)).toEqual(mine.steps);

    const disposed = written(mine, STAFF.koordinator, 'dispose', { officeId: '502' });
    expect(await pushFrom(coordinator, disposed, 2)).toEqual(['diterima']);
    expect((await pulled(target, mine))?.steps).toHaveLength(3);
  });

  test('[HB-16] a person added at one may push at the other', async () => {
    const person = { personId: 'petugas-baru', role: 'admin', officeId: '416' } as const;
    const first = written(wireCase(), STAFF.admin, 'observe-lapor', observation({ officeId: '416' }));
    await pushFrom(hubClient(one, 'perangkat-416', [STAFF.admin.personId]), first);
    const client = hubClient(other, 'perangkat-baru', [person.personId]);
    const noted = (noteId: string) => written(first, person, 'note', { noteId, text: 'Sudah dicek.' });
    expect(await pushFrom(client, noted('n-1'), 1)).not.toEqual(['diterima']);
    await tellerOf(one, { now: Date.UTC(2026, 2, 9, 3) })(
      institutionCommand('add-person', { ...person, name: 'Petugas Baru', pin: PIN }),
    );
    expect(await pushFrom(client, noted('n-2'), 1)).toEqual(['diterima']);
  });

  test('[HB-16] many that write to one complaint through both leave one history', async () => {
    const first = written(wireCase(), STAFF.admin, 'observe-lapor', observation({ officeId: '416' }));
    await pushFrom(hubClient(one, 'perangkat-416', [STAFF.admin.personId]), first);
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, at) => {
        const client = hubClient(at % 2 === 0 ? one : other, `perangkat-${at}`, [STAFF.admin.personId]);
        return pushFrom(
          client,
          written(first, STAFF.admin, 'note', { noteId: `n-${at}`, text: `Catatan ${at}.` }),
          1,
        );
      }),
    );
    expect(outcomes.flat().sort()).toEqual([
      'diterima',
      ...Array.from({ length: 11 }, () => 'kepala-tertinggal'),
    ]);
    const history = (await one.log.steps([{ stream: first.stream, after: 0 }])).get(first.stream);
    expect(history?.map(({ head }) => head.version)).toEqual([1, 2]);
  });
});

import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import { type AdminOutcome, runAdmin } from '#hub/admin/run-admin.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import { hubJournal } from '#hub/door/hub-journal.ts';
import { keptWhereToFind } from '#hub/door/where-to-find.ts';
import { doorPartsOf } from '#hub/door-parts-of.ts';
import { hubFolder } from '#hub/embedded/hub-folder.ts';
import { masterKey } from '#hub/embedded/master-key.ts';
import { readHubArgv } from '#hub/hub-argv.ts';
import type { HubData } from '#hub/open-hub-data.ts';
import { openPool } from '#hub/pg/open-pool.ts';
import { openStore } from '#hub/pg/open-store.ts';
import { pgBlobs } from '#hub/pg/pg-blobs.ts';
import { runHub } from '#hub/run-hub.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import { bundleAt, writeBundleAt } from '#main/desk/sync/bundle/bundle-on-disk.ts';
import { joinHub } from '#main/desk/sync/join-and-meet.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { deskWorld } from '#tests/support/desk-world.ts';
import { actAt, observeAt } from '#tests/support/desks-at-hub.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testPostgres, testSchema } from '#tests/support/test-postgres.ts';

const { admin, koordinator } = STAFF;
const ID = 'lapor:5049672';
const STREAM = `complaint/${ID}` as const;
const closing: (() => Promise<void>)[] = [];
let running: HubData;
/** The operator's command: a process of its own on the same database and folder. */
let operator: HubData;
let address: string;

beforeEach(async () => {
  const { connection, drop } = await testSchema(await testPostgres());
  closing.push(drop);
  const root = join(await temporaryFolder(), 'hub');
  [running, operator] = [await dataOn(connection, root), await dataOn(connection, root)];
  const read = readHubArgv(['--port', '0']);
  if (read.kind !== 'run') throw new Error('not a start');
  const hub = await runHub(running, read.options, hubJournal({ write: () => undefined }));
  closing.push(hub.close);
  address = hub.addresses[0] ?? '';
  for (const { personId, role, officeId } of [admin, koordinator]) {
    const office = officeId === null ? [] : ['--office', officeId];
    await told('person', 'add', `Petugas ${personId}`, '--role', role, ...office, '--id', personId);
  }
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function dataOn(connection: Parameters<typeof openPool>[0], root: string): Promise<HubData> {
  const folder = await hubFolder(root);
  const broken = (error: unknown): void => {
    throw error;
  };
  const pool = openPool(connection, broken);
  const store = await openStore(pool, broken);
  const master = await masterKey(folder.masterKey, pool, store.institution);
  const close = async (): Promise<void> => {
    await store.log.close();
    await pool.end();
  };
  closing.push(close);
  return { ...store, blobs: pgBlobs(pool, store.institution), folder, master, close };
}

async function told(...argv: readonly string[]): Promise<AdminOutcome> {
  const where = await keptWhereToFind(operator.folder.root);
  const parts = doorPartsOf(operator, {
    addresses: () => where?.addresses ?? [],
    certificate: where?.certificate ?? null,
  });
  const outcome = await runAdmin(argv, '1234', async (work) =>
    work({ parts, data: operator, state: (await institutionOf(parts.hub)).state }),
  );
  expect(outcome).toMatchObject({ exit: 0, err: '' });
  return outcome;
}

async function joined({ personId }: Actor): Promise<Desk> {
  const desk = await openDesk(deskWorld(await temporaryFolder()));
  closing.push(desk.close);
  const { code } = JSON.parse((await told('invite', personId, '--json')).out);
  expect(await joinHub(desk, { invitation: code, address, deviceName: `PC ${personId}` })).toMatchObject({
    kind: 'terhubung',
  });
  return desk;
}

async function stepIdsOf({ picture, store }: Desk): Promise<readonly string[]> {
  const { places } = await picture.entry(STREAM);
  return (await store.readSteps(places)).map(({ stepId }) => stepId);
}

test('[BD-21] the operator takes a file while the hub runs: who has a line hears of it, and what came both ways counts once', async () => {
  const field = await joined(admin);
  const office = await joined(koordinator);
  await observeAt(field, admin, '5049672');
  const stick = await temporaryFolder();
  const [up, down] = [join(stick, 'ke-pusat.titipan'), join(stick, 'ke-pusat.balasan.titipan')];
  await writeBundleAt(field.files, up, (sink) =>
    field.bundles.make(sink, { atMost: null, replyAtMost: null }),
  );

  const heard = new Promise<readonly string[]>((resolve) => {
    closing.push(async () => stop());
    const stop = running.log.listen(resolve);
  });
  expect((await told('bundle', up)).out).toContain('1 langkah diterima');
  expect(await heard).toContain('semua');
  await office.sync.meet();
  expect(await stepIdsOf(office)).toHaveLength(1);

  await actAt(office, koordinator, ID, 'note', { text: 'Terlihat di kantor.' });
  await office.sync.meet();
  // The line is there again before the answer is: the same step goes by both ways.
  expect(await field.sync.meet()).toMatchObject({ kind: 'terhubung', waiting: 0 });
  expect((await told('bundle', up, '--out', `${down}-2`)).out).toContain('Tidak ada yang baru');
  await expect(field.bundles.apply(await bundleAt(field.files, down))).rejects.toMatchObject({
    code: 'titipan-lama',
  });
  await field.sync.meet();
  expect(await stepIdsOf(field)).toEqual(await stepIdsOf(office));
  expect(await stepIdsOf(field)).toHaveLength(2);
  for (const desk of [field, office]) expect((await desk.verify()).problems).toEqual([]);
});

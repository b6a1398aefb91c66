import { createHash, randomBytes } from 'node:crypto';
import { copyFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AdminOutcome, runAdmin } from '#hub/admin/run-admin.ts';
import { hubSecrets } from '#hub/core/hub-secrets.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import { doorPartsOf } from '#hub/door-parts-of.ts';
import { hubFolder } from '#hub/embedded/hub-folder.ts';
import { masterKey } from '#hub/embedded/master-key.ts';
import type { HubData } from '#hub/open-hub-data.ts';
import { KEPT_TABLES, LEFT_TABLES } from '#hub/pg/backup.ts';
import { fillAcks } from '#hub/pg/fill-acks.ts';
import { openPool } from '#hub/pg/open-pool.ts';
import { openStore } from '#hub/pg/open-store.ts';
import { pgBlobs } from '#hub/pg/pg-blobs.ts';
import { pushOne } from '#tests/support/log-pushes.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testPostgres, testSchema } from '#tests/support/test-postgres.ts';

function broken(error: unknown): void {
  throw error;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A hub on a schema and a folder of its own; with the key of another where one is given. */
async function freshHub(key?: string): Promise<HubData> {
  const { connection, drop } = await testSchema(await testPostgres());
  const folder = await hubFolder(join(await temporaryFolder(), 'hub'));
  if (key !== undefined) await copyFile(key, folder.masterKey);
  const pool = openPool(connection, broken);
  const store = await openStore(pool, broken);
  const master = await masterKey(folder.masterKey, pool, store.institution);
  const close = async (): Promise<void> => {
    await store.log.close();
    await pool.end();
    await drop();
  };
  closing.push(close);
  return { ...store, blobs: pgBlobs(pool, store.institution), folder, master, close };
}

function run(data: HubData, ...argv: readonly string[]): Promise<AdminOutcome> {
  const parts = doorPartsOf(data, { addresses: () => ['https://hub:8443'], certificate: null });
  return runAdmin(argv, '1234', async (work) =>
    work({ parts, data, state: (await institutionOf(parts.hub)).state }),
  );
}

/** A backup's text with a last line that fits what stands before it. */
function signedAnew(text: string): string {
  const lines = text.trimEnd().split('\n').slice(0, -1);
  const sum = createHash('sha256');
  for (const line of lines) sum.update(line).update('\n');
  return [...lines, JSON.stringify({ rows: lines.length - 1, sha256: sum.digest('hex') }), ''].join('\n');
}

let hub: HubData;
let path: string;

beforeEach(async () => {
  hub = await freshHub();
  path = join(await temporaryFolder(), 'cadangan.gz');
  await run(hub, 'institution', 'Pemkab Cisadane');
  await run(hub, 'person', 'add', 'Bu Koordinator', '--role', 'koordinator', '--id', 'koor');
  const odd = { kind: 'v1.Odd', text: 'nol \u0000, separuh \ud800, "kutip" \\u0041' };
  await pushOne(hub.log, 'complaint/lapor:1', 's-1', { facts: { events: [odd] }, feeds: [] });
  await hub.blobs.put('a'.repeat(64), { from: 0, size: 9, bytes: randomBytes(4) });
});

describe('backup and restore', () => {
  test('[HB-74] a hub made from a backup holds the same, in another epoch, and goes on', async () => {
    expect(await run(hub, 'backup', path)).toMatchObject({ exit: 0 });
    const other = await freshHub(hub.folder.masterKey);
    const { out, exit } = await run(other, 'restore', path, '--json');
    expect(exit).toBe(0);
    const { epoch } = JSON.parse(out);
    expect(epoch).not.toBe(await hub.log.epoch());
    const { rows } = await other.pool.query('select institution, epoch from institution');
    expect(rows).toEqual([{ institution: hub.institution, epoch }]);
    for (const table of KEPT_TABLES.filter((name) => !['institution', 'feed_entry'].includes(name))) {
      const all = `select row_to_json(t)::text as row from ${table} t order by 1`;
      expect((await other.pool.query(all)).rows, table).toEqual((await hub.pool.query(all)).rows);
    }
    const again = { ...other, institution: hub.institution };
    await other.log.close();
    const opened = await openStore(other.pool, broken);
    closing.push(opened.log.close);
    const reopened: HubData = { ...again, ...opened };
    expect((await run(reopened, 'person', 'list')).out).toContain('Bu Koordinator');
    expect((await run(reopened, 'office', 'add', '416', 'Dinas')).exit).toBe(0);
    const page = await opened.log.page({ bersama: '' }, 100);
    expect(page.entries).toHaveLength(3);
  });

  test('[HB-28] steps that are kept without the hub’s word are given it when the hub is opened', async () => {
    const { ackOf } = hubSecrets(hub.master);
    await pushOne(hub.log, 'complaint/lapor:1', 's-2', { feeds: [] });
    await hub.pool.query("update step set ack = ''");
    await fillAcks(hub.pool, hub.institution, ackOf);
    const stream = 'complaint/lapor:1';
    const steps = (await hub.log.steps([{ stream, after: 0 }])).get(stream) ?? [];
    expect(steps.map(({ ack }) => ack)).toEqual(steps.map(({ head }) => ackOf(stream, head)));
    expect(steps).toHaveLength(2);
    const { rows } = await hub.pool.query<{ left: string }>(
      "select count(*) as left from step where ack = ''",
    );
    expect(rows).toEqual([{ left: '0' }]);
  });

  test('[HB-74] every table is either in a backup or left out on purpose', async () => {
    const { rows } = await hub.pool.query<{ name: string }>(
      'select table_name as name from information_schema.tables where table_schema = current_schema() order by 1',
    );
    expect(rows.map(({ name }) => name)).toEqual([...KEPT_TABLES, ...LEFT_TABLES].sort());
  });

  test('[HB-75] nothing is restored over a hub with steps, with another key, or from half a file', async () => {
    await run(hub, 'backup', path);
    expect(await run(hub, 'backup', path)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('sudah ada'),
    });
    expect(await run(hub, 'restore', path)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('berisi'),
    });
    const strange = await freshHub();
    const refused = await run(strange, 'restore', path);
    expect(refused).toMatchObject({ exit: 1, err: expect.stringContaining('bukan kunci cadangan itu') });
    expect((await strange.pool.query('select institution from institution')).rows).toEqual([
      { institution: strange.institution },
    ]);
    const empty = await freshHub(hub.folder.masterKey);
    const whole = await readFile(path);
    const text = gunzipSync(whole).toString();
    const newer = text.replace('"tables":["001', '"tables":["999-baru","001');
    for (const [bytes, words] of [
      [whole.subarray(0, -20), 'terpotong'],
      [gzipSync(text.replace('"version":1', '"version":2')), 'terpotong'],
      [gzipSync(text.split('\n').slice(0, -2).join('\n')), 'terpotong'],
      [Buffer.from('bukan gzip'), 'terpotong'],
      [gzipSync(signedAnew(newer)), 'lebih baru (999-baru)'],
    ] as const) {
      await writeFile(path, bytes);
      expect(await run(empty, 'restore', path)).toMatchObject({
        exit: 1,
        err: expect.stringContaining(words),
      });
    }
    await truncate(path, 0);
    expect((await run(empty, 'restore', path)).exit).toBe(1);
    expect((await empty.pool.query('select from step')).rowCount).toBe(0);
  });
});

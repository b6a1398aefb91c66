import type { Pool, PoolClient } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import { renumberFeeds } from '#hub/pg/institutions.ts';
import { ALL_MIGRATIONS } from '#hub/pg/migrations/all-migrations.ts';
import { allOrNothing, inTransaction, withClient } from '#hub/pg/transaction.ts';

/** Every table of a backup. */
export const KEPT_TABLES = [
  'institution',
  'stream',
  'step',
  'feed_entry',
  'held_step',
  'blob',
  'blob_piece',
  'device',
  'person_password',
] as const;
/** What a restored hub begins without: what is made anew, and invitations, which are short-lived. */
export const LEFT_TABLES = ['migration', 'attempt', 'invitation'] as const;

type KeptTable = (typeof KEPT_TABLES)[number];
/**
 * One row of a table, as the database writes it in JSON. Documents stand in it as text: read as a part of it they would be
 * refused for a letter that only `json` holds (`\u0000`), and the backup with them.
 */
export type BackupRow = { readonly table: string; readonly row: string };

const AT_ONCE = 200;

/** All rows as they stand at one moment, while others go on writing. */
export async function dump(pool: Pool, write: (row: BackupRow) => Promise<void>): Promise<void> {
  await withClient(pool, (client) =>
    allOrNothing(client, async () => {
      await client.query('set transaction isolation level repeatable read, read only');
      for (const table of KEPT_TABLES) await dumpTable(client, table, write);
    }),
  );
}

async function dumpTable(
  client: PoolClient,
  table: KeptTable,
  write: (row: BackupRow) => Promise<void>,
): Promise<void> {
  const columns = await columnsOf(client, table);
  const written = columns.map(({ name, type }) => (type === 'json' ? `${name}::text as ${name}` : name));
  await client.query(
    `declare dumping no scroll cursor for
     select row_to_json(t)::text as row from (select ${written.join(', ')} from ${table}) t`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${AT_ONCE} from dumping`);
    for (const { row } of rows) await write({ table, row: row.replace(/[\r\n]/g, ' ') });
    if (rows.length < AT_ONCE) break;
  }
  await client.query('close dumping');
}

/** The changes that the tables of this program went through, in their order. */
export function tableVersions(): readonly string[] {
  return ALL_MIGRATIONS.map(({ id }) => id);
}

export type Restored = 'dipulihkan' | 'tidak-kosong' | 'kunci-lain';

/**
 * Fills an empty hub with a backup's rows and begins another epoch, all or nothing. A hub that holds steps is left as it
 * is; so is one with another master key than the backup's, which could read none of it.
 */
export async function restore(
  pool: Pool,
  rows: () => AsyncIterable<BackupRow>,
  epoch: string,
): Promise<Restored> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('select from step limit 1');
    if (rowCount !== 0) return 'tidak-kosong';
    const before = await institutionRow(client);
    await client.query(`truncate ${[...KEPT_TABLES, 'attempt', 'invitation'].join(', ')}`);
    await fill(client, rows());
    const after = await institutionRow(client);
    if (after === null) throw new Error('the backup has no institution');
    if (before !== null && before.keyCheck !== after.keyCheck) {
      await client.query('rollback and chain');
      return 'kunci-lain';
    }
    await renumberFeeds(client, after.institution, epoch);
    return 'dipulihkan';
  });
}

async function institutionRow(client: PoolClient) {
  const { rows } = await client.query<{ institution: StreamId; keyCheck: string | null }>(
    'select institution, key_check as "keyCheck" from institution order by institution limit 1',
  );
  return rows[0] ?? null;
}

async function fill(client: PoolClient, rows: AsyncIterable<BackupRow>): Promise<void> {
  let table = '';
  let waiting: string[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await insert(client, table, waiting);
    waiting = [];
  };
  for await (const one of rows) {
    if (one.table !== table || waiting.length === AT_ONCE) await flush();
    table = one.table;
    waiting.push(one.row);
  }
  await flush();
}

async function insert(client: PoolClient, table: string, rows: readonly string[]): Promise<void> {
  const known = KEPT_TABLES.find((name) => name === table);
  if (known === undefined) throw new Error(`no such table: ${table}`);
  const given = new Set(Object.keys(JSON.parse(rows[0] ?? '{}') as object).map((name) => `"${name}"`));
  const columns = (await columnsOf(client, known)).filter(({ name }) => given.has(name));
  const names = columns.map(({ name }) => name).join(', ');
  const read = columns.map(({ name, type }) => (type === 'json' ? `${name}::json` : name)).join(', ');
  const shape = columns.map(({ name, type }) => `${name} ${type === 'json' ? 'text' : type}`).join(', ');
  const sql = `insert into ${known} (${names}) select ${read} from json_to_recordset($1::json) as row (${shape})`;
  await client.query(sql, [`[${rows.join(',')}]`]);
}

/** A table's columns, their names quoted. */
async function columnsOf(client: PoolClient, table: KeptTable) {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select quote_ident(attname) as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  return rows.map(({ name, type }) => ({ name: name.startsWith('"') ? name : `"${name}"`, type }));
}

import type { Pool, PoolClient } from 'pg';
import { HubError } from '#hub/pg/hub-error.ts';
import { ALL_MIGRATIONS } from '#hub/pg/migrations/all-migrations.ts';
import type { Migration } from '#hub/pg/migrations/migration.ts';
import { allOrNothing, withClient } from '#hub/pg/transaction.ts';

/** Any number, but the same in every hub: only one migrates at a time. */
const MIGRATION_LOCK = 7_210_413;
/** The oldest PostgreSQL that the hub runs on. */
const OLDEST_SERVER = 150_000;

/** Brings the tables up to date, once, whichever of several hubs comes first. Answers what was applied now. */
export async function migrate(
  pool: Pool,
  migrations: readonly Migration[] = ALL_MIGRATIONS,
): Promise<readonly string[]> {
  return withClient(pool, async (client) => {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return await applyMissing(client, migrations);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  });
}

async function refuseOldServer(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  );
  const version = Number(rows[0]?.version);
  if (version < OLDEST_SERVER) throw new HubError('hub-basis-data-lama', String(version));
}

async function applyMissing(
  client: PoolClient,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await client.query(
    'create table if not exists migration (id text primary key, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ id: string }>('select id from migration');
  const known = new Set(migrations.map(({ id }) => id));
  const strange = rows.find(({ id }) => !known.has(id));
  if (strange !== undefined) throw new HubError('hub-basis-data-lebih-baru', strange.id);
  const done = new Set(rows.map(({ id }) => id));
  const missing = migrations.filter(({ id }) => !done.has(id));
  for (const one of missing) await apply(client, one);
  return missing.map(({ id }) => id);
}

async function apply(client: PoolClient, { id, sql }: Migration): Promise<void> {
  await allOrNothing(client, async () => {
    await client.query(sql);
    await client.query('insert into migration (id) values ($1)', [id]);
  });
}

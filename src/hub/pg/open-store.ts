import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import { ulidFactory } from '#domain/kernel/ulid.ts';
import { theInstitution } from '#hub/pg/institutions.ts';
import { migrate } from '#hub/pg/migrate.ts';
import { openPgLog, type PgLog } from '#hub/pg/pg-log.ts';

/** A database that is ready: its tables, its one institution, its log. */
export type HubStore = { readonly pool: Pool; readonly institution: StreamId; readonly log: PgLog };

/** Brings the tables up to date, founds the institution where there is none, and opens its log. */
export async function openStore(pool: Pool, onFault: (error: unknown) => void): Promise<HubStore> {
  await migrate(pool);
  const newId = ulidFactory(Date.now, () => randomBytes(10));
  const institution = await theInstitution(pool, newId);
  return { pool, institution, log: await openPgLog(pool, institution, onFault) };
}

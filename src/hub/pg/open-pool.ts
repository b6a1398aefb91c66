import { Pool, type PoolConfig } from 'pg';
import { HubError } from '#hub/pg/hub-error.ts';

/** Connections of one hub process to its database. */
const CONNECTIONS = 16;
/** A transaction of a process that hangs would keep news from every reader. */
const IDLE_IN_TRANSACTION_MS = 30_000;
const CONNECT_MS = 10_000;

/**
 * Connections to the hub's database. `onFault` hears of idle ones that broke; the next query opens another. To be used
 * directly: a pooler that shares connections between transactions carries no LISTEN.
 */
export function openPool(where: PoolConfig, onFault: (error: Error) => void): Pool {
  const pool = new Pool({
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    // Statements that need no answer of one another are sent together.
    pipeline: true,
    keepAlive: true,
    application_name: 'meja-aduan-hub',
    ...where,
  });
  pool.on('error', onFault);
  return pool;
}

/** @throws HubError `hub-basis-data-gagal` where the database does not answer, with what the system says of it */
export async function reach(pool: Pool): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (error) {
    throw new HubError('hub-basis-data-gagal', error instanceof Error ? error.message : String(error), error);
  }
}

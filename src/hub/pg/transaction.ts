import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseError, type Pool, type PoolClient } from 'pg';

/**
 * What the database asks to be tried again: could not serialise, deadlock, and a step that somebody else wrote at this
 * very moment, which the next try will see.
 */
const AGAIN = new Set(['40001', '40P01', '23505']);
const MOST_TRIES = 10;
const PAUSE_MS = 20;

/** Lends a connection for some work. */
export async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** Does all of the work or nothing of it, in read committed; tries again when the database asks for it. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await withClient(pool, (client) => allOrNothing(client, () => work(client)));
    } catch (error) {
      const again = error instanceof DatabaseError && AGAIN.has(error.code ?? '');
      if (!again || tries === MOST_TRIES) throw error;
      await wait(Math.random() * PAUSE_MS * tries);
    }
  }
}

/** One transaction on a connection, tried once. */
export async function allOrNothing<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const value = await work();
    await client.query('commit');
    return value;
  } catch (error) {
    // Where the connection is gone there is nothing to roll back, and the first error is the one to tell.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

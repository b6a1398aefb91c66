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

/**
 * What work may do besides asking: say that all its statements are sent. They and the commit then travel together, and the
 * locks are held for one way less.
 */
export type Commit = () => Promise<unknown>;

/** Does all of the work or nothing of it, in read committed; tries again when the database asks for it. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient, commit: Commit) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await withClient(pool, (client) => allOrNothing(client, (commit) => work(client, commit)));
    } catch (error) {
      const again = error instanceof DatabaseError && AGAIN.has(error.code ?? '');
      if (!again || tries === MOST_TRIES) throw error;
      await wait(Math.random() * PAUSE_MS * tries);
    }
  }
}

/** One transaction on a connection, tried once. A commit after a statement that failed does nothing. */
export async function allOrNothing<T>(client: PoolClient, work: (commit: Commit) => Promise<T>): Promise<T> {
  const begun = client.query('begin').then(
    () => null,
    (error: unknown) => ({ error }),
  );
  let sent: Promise<unknown> | null = null;
  const commit: Commit = () => {
    sent ??= client.query('commit');
    return sent;
  };
  try {
    const value = await work(commit);
    const failed = await begun;
    if (failed !== null) throw failed.error;
    await commit();
    return value;
  } catch (error) {
    // Where the connection is gone there is nothing to roll back, and the first error is the one to tell.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

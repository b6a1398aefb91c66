import type { Pool, PoolClient } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Devices } from '#hub/devices/devices.ts';
import { type Attempts, counted, FORGOTTEN_AFTER_MS, waitOf } from '#hub/devices/slow-down.ts';
import { inTransaction } from '#hub/pg/transaction.ts';

/** Attempts counted in PostgreSQL, so that all processes of a hub count together. */
export function pgAttempts(pool: Pool, institution: StreamId): Pick<Devices, 'attempt' | 'attemptSucceeded'> {
  return {
    attempt: (names, now) =>
      inTransaction(pool, async (client) => {
        const known = await locked(client, institution, names);
        const wait = Math.max(0, ...known.map((one) => waitOf(one.attempts, now)));
        if (wait > 0) return Math.ceil(wait / 1_000);
        for (const { name, attempts } of known) {
          const { count, at } = counted(attempts, now);
          const sql = 'update attempt set count = $3, at = $4 where institution = $1 and name = $2';
          await client.query(sql, [institution, name, count, at]);
        }
        const old = 'delete from attempt where institution = $1 and at < $2';
        await client.query(old, [institution, now - FORGOTTEN_AFTER_MS]);
        return 0;
      }),
    attemptSucceeded: async (names) => {
      await pool.query('delete from attempt where institution = $1 and name = any($2)', [institution, names]);
    },
  };
}

/** The rows of these names, made where they are not there, locked in one order. */
async function locked(
  client: PoolClient,
  institution: StreamId,
  names: readonly string[],
): Promise<readonly { readonly name: string; readonly attempts: Attempts | null }[]> {
  const inOrder = [...new Set(names)].sort();
  await client.query(
    `insert into attempt (institution, name, count, at) select $1, name, 0, 0 from unnest($2::text[]) as name
      on conflict do nothing`,
    [institution, inOrder],
  );
  const { rows } = await client.query<{ name: string; count: number; at: string }>(
    `select name, count, at from attempt where institution = $1 and name = any($2) order by name for update`,
    [institution, inOrder],
  );
  return rows.map(({ name, count, at }) => ({
    name,
    attempts: count === 0 ? null : { count, at: Number(at) },
  }));
}

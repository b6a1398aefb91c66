import type { Pool, PoolClient } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import { inTransaction } from '#hub/pg/transaction.ts';

/** Any number, but the same in every hub: only one founds at a time. */
const FOUNDING_LOCK = 7_210_414;

/** The institution of a database; the first hub that asks founds it, in its first epoch. */
export async function theInstitution(pool: Pool, newId: () => string): Promise<StreamId> {
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [FOUNDING_LOCK]);
    const { rows } = await client.query<{ institution: StreamId }>(
      'select institution from institution order by institution limit 1',
    );
    const [known] = rows;
    if (known !== undefined) return known.institution;
    const fresh: StreamId = `institution/${newId()}`;
    await foundInstitution(client, fresh, newId());
    return fresh;
  });
}

/** Makes room for an institution, in its first epoch; one that is there already stays as it is. */
async function foundInstitution(
  where: Pick<PoolClient, 'query'>,
  institution: StreamId,
  epoch: string,
): Promise<void> {
  await where.query('insert into institution (institution, epoch) values ($1, $2) on conflict do nothing', [
    institution,
    epoch,
  ]);
}

/** What the database knows its master key by; where it knows none yet, it takes this one. */
export async function keyCheck(
  pool: Pool,
  institution: StreamId,
  ifNone: string | null,
): Promise<string | null> {
  await pool.query('update institution set key_check = $2 where institution = $1 and key_check is null', [
    institution,
    ifNone,
  ]);
  const { rows } = await pool.query<{ key_check: string | null }>(
    'select key_check from institution where institution = $1',
    [institution],
  );
  return rows[0]?.key_check ?? null;
}

/** Begins another epoch, as after a restore. */
export async function beginEpoch(pool: Pool, institution: StreamId, epoch: string): Promise<void> {
  await inTransaction(pool, (client) => renumberFeeds(client, institution, epoch));
}

/**
 * The epoch's part of a transaction. Places in feeds are numbers of transactions, which mean nothing in another database:
 * the entries are numbered anew, all of them before any that comes.
 */
export async function renumberFeeds(client: PoolClient, institution: StreamId, epoch: string): Promise<void> {
  await client.query(
    `with ordered as (
       select feed, place, number, row_number() over (order by place, number) as position
       from feed_entry where institution = $1
     )
     update feed_entry e set place = 0, number = -o.position
     from ordered o
     where e.institution = $1 and e.feed = o.feed and e.place = o.place and e.number = o.number`,
    [institution],
  );
  await client.query('update feed_entry set number = -number where institution = $1 and number < 0', [
    institution,
  ]);
  await client.query(`select setval('feed_entry_number', greatest((select max(number) from feed_entry), 1))`);
  await client.query('update institution set epoch = $2 where institution = $1', [institution, epoch]);
}

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

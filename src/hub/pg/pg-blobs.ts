import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { BLOB_PIECE_BYTES } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { BlobState, BlobStore } from '#hub/core/hub-parts.ts';
import { inTransaction } from '#hub/pg/transaction.ts';

/** `have` as text: PostgreSQL's bigint. */
type BlobRow = { readonly have: string; readonly whole: boolean };

/**
 * Attachments in the hub's database, piece by piece: on the disk once a piece is answered, seen by every hub process, and in
 * the one backup that there is.
 */
export function pgBlobs(pool: Pool, institution: StreamId): BlobStore {
  return {
    whole: async (hashes) => {
      const { rows } = await pool.query<{ hash: string }>(
        'select hash from blob where institution = $1 and hash = any($2) and whole',
        [institution, hashes],
      );
      return new Set(rows.map(({ hash }) => hash));
    },
    state: async (hash) => stateOf(await rowOf(pool, institution, hash)),
    put: (hash, piece) => inTransaction(pool, (client) => put(client, institution, hash, piece)),
    read: (hash, from) => read(pool, institution, hash, from),
  };
}

async function put(
  client: PoolClient,
  institution: StreamId,
  hash: string,
  { from, size, bytes }: Parameters<BlobStore['put']>[1],
): Promise<BlobState> {
  await client.query(
    'insert into blob (institution, hash, have, whole) values ($1, $2, 0, false) on conflict do nothing',
    [institution, hash],
  );
  const before = stateOf(await rowOf(client, institution, hash, 'for update'));
  if (before.whole || from !== before.have || bytes.length === 0) return before;
  await client.query('insert into blob_piece (institution, hash, start, bytes) values ($1, $2, $3, $4)', [
    institution,
    hash,
    from,
    bytes,
  ]);
  const have = from + bytes.length;
  if (have < size) return become(client, institution, hash, { have, whole: false });
  if ((await hashOf(client, institution, hash)) === hash) {
    return become(client, institution, hash, { have, whole: true });
  }
  await client.query('delete from blob_piece where institution = $1 and hash = $2', [institution, hash]);
  return become(client, institution, hash, { have: 0, whole: false });
}

async function become(
  client: PoolClient,
  institution: StreamId,
  hash: string,
  state: BlobState,
): Promise<BlobState> {
  await client.query('update blob set have = $3, whole = $4 where institution = $1 and hash = $2', [
    institution,
    hash,
    state.have,
    state.whole,
  ]);
  return state;
}

async function read(
  pool: Pool,
  institution: StreamId,
  hash: string,
  from: number,
): ReturnType<BlobStore['read']> {
  const { rows } = await pool.query<{ have: string; bytes: Buffer | null }>(
    `select b.have, (
       select substring(p.bytes from ($3 - p.start + 1)::int for $4) from blob_piece p
       where p.institution = $1 and p.hash = $2 and p.start <= $3 order by p.start desc limit 1
     ) as bytes
     from blob b where b.institution = $1 and b.hash = $2 and b.whole`,
    [institution, hash, from, BLOB_PIECE_BYTES],
  );
  const [row] = rows;
  return row === undefined ? null : { size: Number(row.have), bytes: row.bytes ?? new Uint8Array() };
}

/** One piece after the other, so that a large attachment is never in memory as a whole. */
async function hashOf(client: PoolClient, institution: StreamId, hash: string): Promise<string> {
  const sum = createHash('sha256');
  for (let from = -1; ; ) {
    const { rows } = await client.query<{ start: string; bytes: Buffer }>(
      `select start, bytes from blob_piece where institution = $1 and hash = $2 and start > $3
       order by start limit 1`,
      [institution, hash, from],
    );
    const [piece] = rows;
    if (piece === undefined) return sum.digest('hex');
    sum.update(piece.bytes);
    from = Number(piece.start);
  }
}

async function rowOf(
  where: Pick<Pool, 'query'> | Pick<PoolClient, 'query'>,
  institution: StreamId,
  hash: string,
  lock = '',
): Promise<BlobRow | undefined> {
  const { rows } = await where.query<BlobRow>(
    `select have, whole from blob where institution = $1 and hash = $2 ${lock}`,
    [institution, hash],
  );
  return rows[0];
}

function stateOf(row: BlobRow | undefined): BlobState {
  return row === undefined ? { have: 0, whole: false } : { have: Number(row.have), whole: row.whole };
}

import type { Pool } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import type { HubSecrets } from '#hub/core/hub-secrets.ts';

const AT_ONCE = 2_000;

type Row = { readonly stream: StreamId; readonly version: number; readonly hash: string };

/** Gives steps the hub's word that were kept before it stood beside them, or came out of a backup from then. */
export async function fillAcks(pool: Pool, institution: StreamId, ackOf: HubSecrets['ackOf']): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<Row>(
      `select stream, version, hash from step where institution = $1 and ack = ''
       order by stream, version limit $2`,
      [institution, AT_ONCE],
    );
    if (rows.length === 0) return;
    await pool.query(
      `update step s set ack = n.ack from unnest($2::text[], $3::int[], $4::text[]) as n(stream, version, ack)
       where s.institution = $1 and s.stream = n.stream and s.version = n.version`,
      [
        institution,
        rows.map(({ stream }) => stream),
        rows.map(({ version }) => version),
        rows.map(({ stream, version, hash }) => ackOf(stream, { version, hash })),
      ],
    );
  }
}

import type { Pool } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';

const STEPS_PER_CASE = 5;
const OFFICES = 40;

/** The offices of the made cases. */
export const OFFICE_IDS = Array.from({ length: OFFICES }, (_, at) => String(700 + at));

/**
 * Writes events straight into a hub's tables: cases of five, each with an entry for the coordinator, and the case's first
 * one for its office. Their bodies and the hub's word for them have their size; nobody reads them.
 */
export async function fillTables(pool: Pool, institution: StreamId, events: number): Promise<void> {
  const cases = Math.ceil(events / STEPS_PER_CASE);
  const name = "'complaint/lapor:' || (90000000 + n)";
  const office = `'kantor/' || (700 + n % ${OFFICES})`;
  await pool.query(
    `insert into stream (institution, stream, version, hash, state, audience, lingering, key, confidential)
     select $1, ${name}, ${STEPS_PER_CASE}, md5(n::text) || md5(n::text), '{}', '["semua"]', '[]', null, false
     from generate_series(1, $2) as n`,
    [institution, cases],
  );
  await pool.query(
    `insert into step (institution, stream, version, step_id, hash, ack, received_at, body)
     select $1, ${name}, v, 'B' || n || '.' || v, md5(n::text) || md5(v::text),
       md5(n || '.' || v), '2026-09-30T09:00:00.000+07:00',
       json_build_object('sealed', repeat(md5(n::text || v), 18))
     from generate_series(1, $2) as n, generate_series(1, ${STEPS_PER_CASE}) as v`,
    [institution, cases],
  );
  await pool.query(
    `insert into feed_entry (institution, feed, place, number, kind, stream, after)
     select $1, 'semua', 1, nextval('feed_entry_number'), case v when 0 then 'masuk' else 'langkah' end, ${name}, v
     from generate_series(0, ${STEPS_PER_CASE - 1}) as v, generate_series(1, $2) as n`,
    [institution, cases],
  );
  await pool.query(
    `insert into feed_entry (institution, feed, place, number, kind, stream, after)
     select $1, ${office}, 1, nextval('feed_entry_number'), 'masuk', ${name}, 0 from generate_series(1, $2) as n`,
    [institution, cases],
  );
  await pool.query('vacuum analyze');
}

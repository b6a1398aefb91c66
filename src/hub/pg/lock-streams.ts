import type { PoolClient } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import type { LockedView } from '#hub/core/event-log.ts';
import {
  HELD_COLUMNS,
  type HeldRow,
  heldOf,
  STEP_COLUMNS,
  STREAM_COLUMNS,
  type StepRow,
  type StreamRow,
  stepOf,
  streamOf,
} from '#hub/pg/rows.ts';

const MAKE_ROOM = `
  insert into stream (institution, stream, version, hash, audience, lingering, confidential)
  select $1, wanted, 0, '', '[]', '[]', false from unnest($2::text[]) as wanted
  where not exists (select from stream where institution = $1 and stream = wanted)
  order by wanted collate "C"
  on conflict do nothing`;

/**
 * Locks streams until the transaction ends and reads them, and the steps of these ids. A stream that is not there gets an
 * empty row first, so that it can be locked; `forgetEmpty` takes away what stayed empty. Both passes go by name, and the
 * first waits only for rows being made: no two transactions can wait for each other.
 */
export async function lockStreams(
  client: PoolClient,
  institution: StreamId,
  streams: readonly StreamId[],
  stepIds: readonly string[],
): Promise<LockedView> {
  // Sent together: a connection does one after the other.
  const [, locked, numbered, held] = await Promise.all([
    client.query(MAKE_ROOM, [institution, streams]),
    client.query<StreamRow>(
      `select ${STREAM_COLUMNS} from stream
       where institution = $1 and stream = any($2) order by stream for update`,
      [institution, streams],
    ),
    client.query<StepRow>(`select ${STEP_COLUMNS} from step s where institution = $1 and step_id = any($2)`, [
      institution,
      stepIds,
    ]),
    client.query<HeldRow>(
      `select ${HELD_COLUMNS} from held_step where institution = $1 and step_id = any($2)`,
      [institution, stepIds],
    ),
  ]);
  const streamBy = new Map(
    locked.rows.filter(({ version }) => version > 0).map((row) => [row.stream, streamOf(row)]),
  );
  const numberedBy = new Map(numbered.rows.map((row) => [row.body.stepId, stepOf(row)]));
  const heldBy = new Map(held.rows.map((row) => [row.body.stepId, heldOf(row)]));
  return {
    stream: (stream) => streamBy.get(stream) ?? null,
    numbered: (stepId) => numberedBy.get(stepId) ?? null,
    held: (stepId) => heldBy.get(stepId) ?? null,
  };
}

/** Takes away the rows that were made only to be locked. */
export async function forgetEmpty(
  client: PoolClient,
  institution: StreamId,
  streams: readonly StreamId[],
): Promise<void> {
  await client.query('delete from stream where institution = $1 and stream = any($2) and version = 0', [
    institution,
    streams,
  ]);
}

import type { PoolClient } from 'pg';
import { shownConfidentiality } from '#domain/complaint/complaint.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { HeldStep, StoredStep, StoredStream } from '#hub/core/event-log.ts';

/** Appends steps to their streams. */
export async function writeSteps(
  client: PoolClient,
  institution: StreamId,
  steps: readonly StoredStep[],
): Promise<void> {
  if (steps.length === 0) return;
  await client.query(
    `insert into step (institution, stream, version, step_id, hash, ack, received_at, body)
     select $1, n.* from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[],
       string_to_array($8, E'\n')::json[]) as n`,
    [
      institution,
      steps.map(({ step }) => step.stream),
      steps.map(({ head }) => head.version),
      steps.map(({ step }) => step.stepId),
      steps.map(({ head }) => head.hash),
      steps.map(({ ack }) => ack),
      steps.map(({ receivedAt }) => receivedAt),
      // One text: as an array every quotation mark of every step would be escaped here and read again there.
      steps.map(({ step }) => JSON.stringify(step)).join('\n'),
    ],
  );
}

/** Gives locked streams their new head, state and readers. */
export async function writeStreams(
  client: PoolClient,
  institution: StreamId,
  streams: readonly StoredStream[],
): Promise<void> {
  if (streams.length === 0) return;
  await client.query(
    `update stream s set version = n.version, hash = n.hash, state = n.state, audience = n.audience,
       lingering = n.lingering, key = n.key, lingering_until = n.lingering_until, confidential = n.confidential
     from unnest($2::text[], $3::int[], $4::text[], $5::json[], $6::json[], $7::json[], $8::text[], $9::text[],
       $10::bool[]) as n(stream, version, hash, state, audience, lingering, key, lingering_until, confidential)
     where s.institution = $1 and s.stream = n.stream`,
    [
      institution,
      streams.map(({ stream }) => stream),
      streams.map(({ head }) => head.version),
      streams.map(({ head }) => head.hash),
      streams.map(({ state }) => (state === null ? null : JSON.stringify(state))),
      streams.map(({ audience }) => JSON.stringify(audience)),
      streams.map(({ lingering }) => JSON.stringify(lingering)),
      streams.map(({ key }) => key),
      streams.map(firstEnd),
      streams.map(({ state }) => state !== null && shownConfidentiality(state) === 'rahasia'),
    ],
  );
}

/** The day on which the first of a stream's lingering rights ends; null where it has none. */
function firstEnd({ lingering }: StoredStream): string | null {
  return lingering
    .map(({ until }) => until)
    .reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** Puts steps aside, or changes what is known of ones that were. */
export async function writeHeld(
  client: PoolClient,
  institution: StreamId,
  held: readonly HeldStep[],
): Promise<void> {
  if (held.length === 0) return;
  await client.query(
    `insert into held_step (institution, step_id, body, key, code, dropped, device, received_at)
     select $1, n.* from unnest($2::text[], $3::json[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) as n
     on conflict (institution, step_id) do update set body = excluded.body, key = excluded.key,
       code = excluded.code, dropped = excluded.dropped, device = excluded.device, received_at = excluded.received_at`,
    [
      institution,
      held.map(({ step }) => step.stepId),
      held.map(({ step }) => JSON.stringify(step)),
      held.map(({ key }) => key),
      held.map(({ code }) => code),
      held.map(({ dropped }) => dropped),
      held.map(({ device }) => device),
      held.map(({ receivedAt }) => receivedAt),
    ],
  );
}

/** Forgets that steps wait. */
export async function releaseHeld(
  client: PoolClient,
  institution: StreamId,
  stepIds: readonly string[],
): Promise<void> {
  if (stepIds.length === 0) return;
  await client.query('delete from held_step where institution = $1 and step_id = any($2)', [
    institution,
    stepIds,
  ]);
}

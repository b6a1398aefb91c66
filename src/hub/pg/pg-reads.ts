import type { Pool, QueryArrayConfig } from 'pg';
import type { StreamId } from '#domain/kernel/step.ts';
import type { EventLog, StoredStep, WholeStream } from '#hub/core/event-log.ts';
import {
  HELD_COLUMNS,
  type HeldRow,
  heldOf,
  ROUTE_COLUMNS,
  type RouteRow,
  routeOf,
  STEP_COLUMNS,
  STREAM_COLUMNS,
  type StepRow,
  type StreamRow,
  stepOf,
  streamOf,
} from '#hub/pg/rows.ts';

type Reads = Pick<
  EventLog,
  'epoch' | 'streams' | 'routes' | 'steps' | 'lines' | 'lingeringBefore' | 'confidential' | 'held'
>;
type Names = { readonly stream: StreamId };

/** What is read without a lock. */
export function pgReads(pool: Pool, institution: StreamId): Reads {
  const namesOf = ({ rows }: { readonly rows: readonly Names[] }) => rows.map(({ stream }) => stream);
  return {
    epoch: async () => {
      const { rows } = await pool.query<{ epoch: string }>(
        'select epoch from institution where institution = $1',
        [institution],
      );
      if (rows[0] === undefined) throw new Error(`the database does not know ${institution}`);
      return rows[0].epoch;
    },
    streams: async (streams) => {
      const { rows } = await pool.query<StreamRow>(
        `select ${STREAM_COLUMNS} from stream where institution = $1 and stream = any($2)`,
        [institution, streams],
      );
      return new Map(rows.map((row) => [row.stream, streamOf(row)]));
    },
    routes: async (streams) => {
      const { rows } = await pool.query<RouteRow>(
        `select ${ROUTE_COLUMNS} from stream where institution = $1 and stream = any($2)`,
        [institution, streams],
      );
      return new Map(rows.map((row) => [row.stream, routeOf(row)]));
    },
    steps: (wanted) => stepsAfter(pool, institution, wanted),
    lines: (streams) => linesOf(pool, institution, streams),
    lingeringBefore: async (day, limit) =>
      namesOf(
        await pool.query<Names>(
          `select stream from stream where institution = $1 and lingering_until < $2
           order by lingering_until limit $3`,
          [institution, day, limit],
        ),
      ),
    confidential: async (after, limit) =>
      namesOf(
        await pool.query<Names>(
          `select stream from stream where institution = $1 and confidential and stream > $2
           order by stream limit $3`,
          [institution, after, limit],
        ),
      ),
    held: async () => {
      const { rows } = await pool.query<HeldRow>(
        `select ${HELD_COLUMNS} from held_step where institution = $1 and dropped is null
         order by received_at, step_id`,
        [institution],
      );
      return rows.map(heldOf);
    },
  };
}

async function stepsAfter(
  pool: Pool,
  institution: StreamId,
  wanted: Parameters<EventLog['steps']>[0],
): ReturnType<EventLog['steps']> {
  const { rows } = await pool.query<StepRow & Names>(
    `select s.stream, ${STEP_COLUMNS}
     from unnest($2::text[], $3::int[]) as w(stream, after)
     join step s on s.institution = $1 and s.stream = w.stream and s.version > w.after
     order by s.stream, s.version`,
    [institution, wanted.map(({ stream }) => stream), wanted.map(({ after }) => after)],
  );
  const found = new Map<StreamId, StoredStep[]>(wanted.map(({ stream }) => [stream, []]));
  for (const row of rows) found.get(row.stream)?.push(stepOf(row));
  return found;
}

type LineRow = readonly [step: string, ack: string, receivedAt: string];

/** As arrays, and each step as the text it is kept as: a first reading goes through hundreds of thousands. */
async function linesOf(
  pool: Pool,
  institution: StreamId,
  streams: readonly WholeStream[],
): ReturnType<EventLog['lines']> {
  const { rows } = await pool.query<[...LineRow], unknown[]>({
    // Ordered by the place in the question: the database sorts history by history, where all at once would take a file.
    text: `select s.body::text, s.ack, s.received_at
     from unnest($2::text[], $3::int[]) with ordinality as w(stream, version, place)
     join step s on s.institution = $1 and s.stream = w.stream and s.version <= w.version
     order by w.place, s.version`,
    values: [institution, streams.map(({ stream }) => stream), streams.map(({ version }) => version)],
    rowMode: 'array',
  } satisfies QueryArrayConfig);
  return rows.map(lineOf).join('\n');
}

/** The database keeps a text as it was given: somebody else's hand may have broken its lines. */
function lineOf([text, ack, receivedAt]: LineRow): string {
  const step = text.includes('\n') ? JSON.stringify(JSON.parse(text)) : text;
  return `{"t":"received","step":${step},"ack":${JSON.stringify(ack)},"receivedAt":${JSON.stringify(receivedAt)}}`;
}

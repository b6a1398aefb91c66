import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { nextHead } from '#sealed/step-hash.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import type { HubClient, HubWorld } from '#tests/support/hub-world.ts';

/** A fault put into the program on purpose, between a desk and its hub, to see that it is found. */
export type Plant = (client: HubClient, hub: HubWorld) => HubClient;

export const noPlant: Plant = (client) => client;

/** One for each way in which sync could be wrong and look right. */
export const PLANTS: Readonly<Record<string, Plant>> = {
  /** A step that came too late is put on the head as it is, without being decided again. */
  'skip rebase': (client, { hub }) =>
    withSync(client, {
      push: async (input) => {
        const answer = await client.sync.push(input);
        const late = answer.results.some(
          (one) => one.outcome === 'ditolak' && one.code === 'kepala-tertinggal',
        );
        if (!late) return answer;
        const heads = new Map([...hub.streams].map(([stream, { head }]) => [stream, head]));
        const steps = stepsIn(input).map((step) => {
          const base = heads.get(step.stream) ?? step.base;
          const moved = { ...step, base };
          heads.set(step.stream, nextHead(moved));
          return moved;
        });
        return client.sync.push({ ...input, steps });
      },
    }),
  /** A push that nobody heard counts as taken. */
  'drop ack': (client) =>
    withSync(client, {
      push: async (input) => {
        const [first] = stepsIn(input);
        if (first === undefined || first.stepId.charCodeAt(25) % 3 !== 0) return client.sync.push(input);
        const receivedAt = first.at;
        const results = stepsIn(input).map((step) => ({
          ...{ stepId: step.stepId, outcome: 'diterima', head: nextHead(step), ack: 'x', receivedAt },
          outcome: 'diterima' as const,
        }));
        return { epoch: input.epoch, results };
      },
    }),
  /** Every device reads what the coordinator reads. */
  'leak feed': (client, hub) =>
    withSync(client, {
      pull: (input) => hub.as('bocor', [STAFF.koordinator.personId]).sync.pull(input),
      first: (input) => hub.as('bocor', [STAFF.koordinator.personId]).sync.first(input),
    }),
  /** The hub forgets the last number that it gave. */
  'reuse number': (client, { hub }) =>
    withSync(client, {
      push: async (input) => {
        for (const { stream } of stepsIn(input)) {
          const known = hub.streams.get(stream);
          const before = hub.steps.get(stream)?.at(-2);
          if (known !== undefined && before !== undefined)
            hub.streams.set(stream, { ...known, head: before.head });
        }
        return client.sync.push(input);
      },
    }),
  /** Copies of a folder go by the name of the folder that they were copied from. */
  'hide copies': (client) => {
    let first: string | null = null;
    return withSync(client, {
      hello: (input) => {
        first ??= input.replica;
        return client.sync.hello({ ...input, replica: first });
      },
    });
  },
  /** A step that an older hub does not know counts as taken. */
  'swallow unknown': (client) =>
    withSync(client, {
      push: async (input) => {
        const { epoch, results } = await client.sync.push(input);
        const steps = new Map(stepsIn(input).map((step) => [step.stepId, step]));
        return {
          epoch,
          results: results.map((result) => {
            const step = steps.get(result.stepId);
            if (result.outcome === 'diterima' || result.code !== 'hub-terlalu-lama' || step === undefined)
              return result;
            const { stepId, at: receivedAt } = step;
            return { stepId, outcome: 'diterima' as const, head: nextHead(step), ack: 'x', receivedAt };
          }),
        };
      },
    }),
  /** What was withdrawn stays. */
  'resurrect withdrawn': (client) =>
    withSync(client, { pull: async (input) => ({ ...(await client.sync.pull(input)), withdrawn: [] }) }),
};

function withSync(client: HubClient, changed: Partial<HubClient['sync']>): HubClient {
  return { ...client, sync: { ...client.sync, ...changed } } as HubClient;
}

/** The steps of a push, as desks make them. */
function stepsIn({ steps }: { readonly steps: readonly unknown[] }): readonly SealedStep[] {
  return steps as readonly SealedStep[];
}

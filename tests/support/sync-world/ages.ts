import type { StreamId } from '#domain/kernel/step.ts';
import { evolveBare } from '#domain/sync/bare.ts';
import { readersOf } from '#domain/sync/routing.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { FeedEntry, StoredStream, Writes } from '#hub/core/event-log.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';
import { storedStep } from '#hub/core/stored-step.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import type { HubClient, HubWorld } from '#tests/support/hub-world.ts';
import type { Dice } from '#tests/support/sync-world/dice.ts';

/** How old the hub's program is: kinds of commands that it does not know yet. It only ever gets newer. */
export type Age = { unknown: ReadonlySet<string> };

/** What programs of another age write, and what tells whether the one who reads it may go on. */
const FUTURE = { kind: 'tandai-besok' };
const CRITICAL = { kind: 'v1.MarkedTomorrow' };
const HARMLESS = { kind: 'v1.SeenTomorrow', skippable: true };

/**
 * A hub whose program is older than the desks': it says `hub-terlalu-lama` to a kind that it does not know, and what follows
 * it does not continue the head.
 */
export function ofAge(client: HubClient, age: Age): HubClient {
  const push: HubClient['sync']['push'] = async (input) => {
    if (age.unknown.size === 0) return client.sync.push(input);
    const late = new Map<string, 'hub-terlalu-lama' | 'kepala-tertinggal'>();
    const stopped = new Set<StreamId>();
    for (const { stepId, stream, command } of input.steps as readonly SealedStep[]) {
      const code = age.unknown.has(command.kind) ? 'hub-terlalu-lama' : 'kepala-tertinggal';
      if (code === 'kepala-tertinggal' && !stopped.has(stream)) continue;
      stopped.add(stream);
      late.set(stepId, code);
    }
    const sent = input.steps as readonly SealedStep[];
    const steps = sent.filter(({ stepId }) => !late.has(stepId));
    const { epoch, results } = await client.sync.push({ ...input, steps });
    const refused = [...late].map(([stepId, code]) => {
      return { stepId, outcome: 'ditolak' as const, code, params: {} };
    });
    return { epoch, results: [...results, ...refused] };
  };
  return { ...client, sync: { ...client.sync, push } } as HubClient;
}

/** Somebody with a newer program wrote to a case what nobody here knows; a newer hub took it. Answers whether there was a case. */
export async function writeFromTomorrow({ hub, parts }: HubWorld, dice: Dice): Promise<boolean> {
  const open = [...hub.streams.values()].filter(({ state }) => state !== null && !state.erased);
  if (open.length === 0) return false;
  const { stream } = dice.one(open);
  const event = dice.chance(50) ? CRITICAL : HARMLESS;
  const stepId = `01JZ${String(dice.roll(1e9)).padStart(22, '0')}`;
  await parts.log.transact([stream], [stepId], async (view) => {
    const before = view.stream(stream);
    if (before?.state == null) throw new Error('a case that was there is gone');
    const facts = { stepId, stream, replica: 'besok', actor: STAFF.koordinator, at: parts.now() };
    const step: SealedStep = { ...facts, base: before.head, command: FUTURE, events: [event] };
    return { writes: writesOf(parts, before, step), value: null };
  });
  return true;
}

function writesOf(parts: HubParts, before: StoredStream, step: SealedStep): Writes {
  const { stream } = step;
  const one = storedStep(parts, step, step.at);
  const entries = readersOf(before).map(
    (feed): FeedEntry => ({ feed, kind: 'langkah', stream, after: before.head.version }),
  );
  const state = before.state === null ? null : evolveBare(before.state, step);
  const after = { ...before, head: one.head, state };
  return { steps: [one], streams: [after], entries, held: [], released: [] };
}

/** Whether a program that does not know what these steps say must leave their case alone. */
export function isBeyond(steps: readonly { readonly step: SealedStep }[]): boolean {
  return steps.some(({ step }) => step.events.some(({ kind }) => kind === CRITICAL.kind));
}

/** Whether a step is from a newer program. */
export function isFromTomorrow({ command }: SealedStep): boolean {
  return command.kind === FUTURE.kind;
}

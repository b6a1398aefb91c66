import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { decide } from '#domain/complaint/decide.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { type Actor, GENESIS, type Head, type StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { sealStep } from '#sealed/seal.ts';
import { nextHead } from '#sealed/step-hash.ts';
import { circumstancesOn } from '#tests/support/circumstances.ts';
import { type Case, command, happened, newCase } from '#tests/support/complaint-builders.ts';

/** A case as one desk holds it, with the sealed steps that made it. */
export type WireCase = {
  readonly stream: StreamId;
  readonly key: string;
  readonly head: Head;
  readonly steps: readonly SealedStep[];
  readonly inside: Case;
};

let made = 0;

export function wireCase(id = 'lapor:5049672', key = Buffer.alloc(32, 3).toString('base64')): WireCase {
  return { stream: `complaint/${id}`, key, head: GENESIS, steps: [], inside: newCase(id) };
}

/** The case after one more step, decided and sealed as a desk does it. */
export function written(
  before: WireCase,
  by: Actor,
  kind: ComplaintCommandKind,
  input: Readonly<Record<string, unknown>> = {},
  day = '2026-03-10',
): WireCase {
  const circumstances = circumstancesOn(day, by);
  const wish = command(kind, input);
  const decision = decide(before.inside.state, wish, circumstances);
  if (!decision.ok) throw new Error(`${kind}: ${decision.refusal.code}`);
  made += 1;
  const step = sealStep(
    {
      stepId: `01JP${String(made).padStart(22, '0')}`,
      stream: before.stream,
      replica: 'replika-a',
      actor: by,
      at: circumstances.at as Instant,
      base: before.head,
      command: wish,
      events: decision.events,
    },
    Buffer.from(before.key, 'base64'),
  );
  return {
    ...before,
    head: nextHead(step),
    steps: [...before.steps, step],
    inside: decision.events.reduce((so, event) => happened(so, event, by, day), before.inside),
  };
}

import type { Decision } from '#domain/kernel/decision.ts';
import type { Message, Refusal, Step } from '#domain/kernel/step.ts';

/** What became of one of this desk's own steps once others' steps came before it. */
export type Rebased<E extends Message, Code extends string> =
  /** It still holds; its events may say something else now (another result, another stage to resume to). */
  | { readonly kind: 'berlaku'; readonly step: Step; readonly events: readonly E[] }
  /** What it wanted is already so. */
  | { readonly kind: 'sama'; readonly step: Step }
  /** It holds no more; its writer decides. */
  | { readonly kind: 'keputusan'; readonly step: Step; readonly refusal: Refusal<Code> };

export type RebaseAsk<S, E extends Message, Code extends string> = {
  /** The state after everything that others did. */
  readonly state: S;
  /** This desk's steps that no hub has, in the order in which they were written. */
  readonly proposals: readonly Step[];
  /** The steps that came from the hub: one of ours among them is settled, whatever it says now. */
  readonly settled: ReadonlySet<string>;
  readonly decide: (state: S, step: Step) => Decision<E, Code>;
  readonly evolve: (state: S, step: Step, events: readonly E[]) => S;
};

/** Refusals that say: the history already says this. */
const ALREADY_SO: ReadonlySet<string> = new Set(['tidak-ada-perubahan', 'kantor-sama']);

/**
 * Asks `decide` again for every step of ours, on the state that the others' steps and our earlier ones left. Pure: the
 * same histories give the same outcome on every desk. Nothing is dropped: each proposal that is not settled comes back
 * in one of the three ways.
 */
export function rebase<S, E extends Message, Code extends string>(
  ask: RebaseAsk<S, E, Code>,
): { readonly state: S; readonly outcomes: readonly Rebased<E, Code>[] } {
  let { state } = ask;
  const outcomes: Rebased<E, Code>[] = [];
  for (const step of ask.proposals) {
    if (ask.settled.has(step.stepId)) continue;
    const decision = ask.decide(state, step);
    if (!decision.ok) {
      const same = ALREADY_SO.has(decision.refusal.code);
      outcomes.push(same ? { kind: 'sama', step } : { kind: 'keputusan', step, refusal: decision.refusal });
    } else if (decision.events.length === 0) {
      outcomes.push({ kind: 'sama', step });
    } else {
      state = ask.evolve(state, step, decision.events);
      outcomes.push({ kind: 'berlaku', step, events: decision.events });
    }
  }
  return { state, outcomes };
}

import { describe, expect, test } from 'vitest';
import { accept, type Decision, refuse } from '#domain/kernel/decision.ts';
import { GENESIS, type Message, type Step } from '#domain/kernel/step.ts';
import { rebase } from '#domain/sync/rebase.ts';

/** A counter that may not go below zero; adding nothing is refused as no change. */
type Move = Message & { readonly by: number };

function proposal(stepId: string, by: number): Step {
  return {
    stepId,
    stream: 'complaint/lapor:1',
    replica: 'r',
    actor: { personId: 'p', role: 'admin', officeId: null },
    at: '2026-03-09T09:00:00.000+07:00',
    base: GENESIS,
    command: { kind: 'move', by } as Message,
    events: [],
  };
}

function ask(state: number, proposals: readonly Step[], settled: readonly string[] = []) {
  return rebase<number, Move, string>({
    state,
    proposals,
    settled: new Set(settled),
    decide: (now, { command }): Decision<Move> => {
      const by = (command as Move).by;
      if (by === 0) return refuse('tidak-ada-perubahan');
      if (by === 100) return accept();
      return now + by < 0 ? refuse('kurang') : accept({ kind: 'v1.Moved', by });
    },
    evolve: (now, _step, events) => events.reduce((sum, { by }) => sum + by, now),
  });
}

describe('rebase', () => {
  test('[SY-3] what still holds is decided anew, in order, each on what those before it left', () => {
    const { state, outcomes } = ask(1, [proposal('a', -1), proposal('b', 4), proposal('c', -3)]);
    expect(state).toBe(1);
    expect(outcomes.map(({ kind, step }) => `${step.stepId} ${kind}`)).toEqual([
      'a berlaku',
      'b berlaku',
      'c berlaku',
    ]);
  });

  test('[SY-3] a step that the hub already has is settled and not decided again', () => {
    const { state, outcomes } = ask(5, [proposal('a', -1), proposal('b', -1)], ['a']);
    expect(outcomes.map(({ step }) => step.stepId)).toEqual(['b']);
    expect(state).toBe(4);
  });

  test('[SY-4] what holds no more comes back whole with its refusal; what follows is decided without it', () => {
    const { state, outcomes } = ask(0, [proposal('a', -1), proposal('b', 2)]);
    expect(outcomes).toMatchObject([
      { kind: 'keputusan', step: { stepId: 'a' }, refusal: { code: 'kurang' } },
      { kind: 'berlaku', step: { stepId: 'b' } },
    ]);
    expect(state).toBe(2);
  });

  test('[SY-5] what the history already says needs no decision', () => {
    const { outcomes } = ask(0, [proposal('a', 0), proposal('b', 100)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['sama', 'sama']);
  });
});

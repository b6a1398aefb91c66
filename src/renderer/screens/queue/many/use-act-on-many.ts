import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { ManyResult } from '#contract/window/queue.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import type { ManyAct } from '#renderer/screens/queue/many/many-command.ts';

/** So many cases go to the desk at first; then so many that it answers about this often, to see it move and to stop. */
const FIRST_CHUNK = 5;
const MOST_AT_ONCE = 40;
const ANSWERS_EVERY_MS = 250;

export type ManyOutcome = {
  readonly done: readonly string[];
  readonly refused: readonly (ManyResult & { readonly refusal: NonNullable<ManyResult['refusal']> })[];
  /** Not tried: stopped, or the desk could not be reached (`error`). */
  readonly left: readonly string[];
  readonly error: unknown;
};

export type ManyProgress = { readonly done: number; readonly total: number };

/** Does an act to many cases, a few at a time; it can be stopped between them. */
export function useActOnMany() {
  const desk = useDesk();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<ManyProgress | null>(null);
  const stopped = useRef(false);

  const run = useCallback(
    async ({ ids, command }: ManyAct): Promise<ManyOutcome> => {
      const { kind, ...input } = command;
      const results: ManyResult[] = [];
      stopped.current = false;
      let error: unknown = null;
      let chunk = FIRST_CHUNK;
      try {
        while (results.length < ids.length && !stopped.current) {
          setProgress({ done: results.length, total: ids.length });
          const some = ids.slice(results.length, results.length + chunk);
          const asked = performance.now();
          results.push(...(await desk.queue.actOnMany({ ids: some, command: kind, input })).results);
          chunk = nextChunk(some.length, performance.now() - asked);
        }
      } catch (failure) {
        // What was done before it stands; the outcome carries the failure to the person.
        error = failure;
      }
      setProgress(null);
      queries.invalidateQueries({ queryKey: ['queue'] });
      queries.invalidateQueries({ queryKey: ['case'] });
      return outcomeOf(ids, results, error);
    },
    [desk, queries],
  );
  const stop = useCallback(() => {
    stopped.current = true;
  }, []);
  return { run, stop, progress };
}

function nextChunk(size: number, tookMs: number): number {
  const fitting = Math.floor((size * ANSWERS_EVERY_MS) / Math.max(tookMs, 1));
  return Math.min(Math.max(fitting, 1), MOST_AT_ONCE);
}

function outcomeOf(ids: readonly string[], results: readonly ManyResult[], error: unknown): ManyOutcome {
  return {
    done: results.filter(({ refusal }) => refusal === null).map(({ id }) => id),
    refused: results.flatMap(({ id, refusal }) => (refusal === null ? [] : [{ id, refusal }])),
    left: ids.slice(results.length),
    error,
  };
}

/** What became of several acts, as of one. */
export function together(outcomes: readonly ManyOutcome[]): ManyOutcome {
  return {
    done: outcomes.flatMap(({ done }) => done),
    refused: outcomes.flatMap(({ refused }) => refused),
    left: outcomes.flatMap(({ left }) => left),
    error: outcomes.find(({ error }) => error !== null)?.error ?? null,
  };
}

export function isWhole({ refused, left }: ManyOutcome): boolean {
  return refused.length === 0 && left.length === 0;
}

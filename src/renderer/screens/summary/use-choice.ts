import { useSyncExternalStore } from 'react';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { type Period, type PeriodName, periodOf } from '#renderer/screens/summary/period.ts';

/** What the summary is asked for. `own` holds the dates that are used when the period is `own`. */
type Choice = {
  readonly name: PeriodName;
  readonly own: Period;
  readonly officeId: string | null;
};

let choice: Choice | null = null;
const listeners = new Set<() => void>();

function set(next: Choice): void {
  choice = next;
  for (const listener of listeners) listener();
}

/** The choice, which outlives the screen: coming back from a case shows the same summary. */
export function useChoice(today: CivilDate): {
  readonly choice: Choice;
  readonly period: Period;
  readonly choose: (part: Partial<Choice>) => void;
} {
  const first: Choice = { name: 'this-month', own: periodOf('this-month', today), officeId: null };
  const current = useSyncExternalStore(subscribe, () => choice) ?? first;
  const period = current.name === 'own' ? current.own : periodOf(current.name, today);
  return {
    choice: current,
    period,
    choose: (part) => set({ ...current, ...(part.name === 'own' ? { own: period } : {}), ...part }),
  };
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

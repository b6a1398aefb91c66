import { useSyncExternalStore } from 'react';
import { go, routeOf } from '#renderer/app/route.ts';

let text = '';
const listeners = new Set<() => void>();

function set(next: string): void {
  text = next;
  for (const listener of listeners) listener();
}

/** What is being searched for; outlives the screens, so that coming back from a case shows the same list. */
export function useSearch(): {
  readonly text: string;
  readonly search: (next: string) => void;
  readonly clear: () => void;
} {
  return { text: useSyncExternalStore(subscribe, () => text), search, clear };
}

/** Searching leads to the queue, in all reports when it began elsewhere. */
function search(next: string): void {
  set(next);
  if (next !== '' && routeOf(window.location.hash).screen !== 'antrean')
    go({ screen: 'antrean', view: 'semua' });
}

function clear(): void {
  set('');
}

/** Whoever sits down next searches anew. */
export function forgetSearch(): void {
  set('');
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

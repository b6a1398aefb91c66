import { useCallback, useState } from 'react';

/**
 * A state that begins anew with each key: the screen of the queue stays when another view is shown, what belongs to one
 * view does not. What is set for a view that is no longer shown is dropped.
 */
export function useStateFor<V>(key: string, first: () => V): readonly [V, (next: (before: V) => V) => void] {
  const [kept, setKept] = useState(() => ({ key, value: first() }));
  const current = kept.key === key ? kept : { key, value: first() };
  if (current !== kept) setKept(current);
  const set = useCallback(
    (next: (before: V) => V) =>
      setKept((before) => {
        if (before.key !== key) return before;
        const value = next(before.value);
        return value === before.value ? before : { key, value };
      }),
    [key],
  );
  return [current.value, set];
}

import { useCallback, useState } from 'react';

/** What was typed into a form, by the name of the field. */
export type KeptValues = Readonly<Record<string, string>>;

const kept = new Map<string, KeptValues>();
const NOTHING: KeptValues = {};

/**
 * What one person typed into a form that is not done yet. It outlives the form: closing a dialog by mistake, leaving the
 * screen or locking it loses nothing. Only in the memory of this window, never shown to another person.
 */
export function useKeptValues(personId: string, form: string) {
  const key = `${personId} ${form}`;
  const [values, setValues] = useState(() => kept.get(key) ?? NOTHING);
  const keep = useCallback(
    (next: KeptValues) => {
      kept.set(key, next);
      setValues(next);
    },
    [key],
  );
  const forget = useCallback(() => {
    kept.delete(key);
    setValues(NOTHING);
  }, [key]);
  return { values, keep, forget };
}

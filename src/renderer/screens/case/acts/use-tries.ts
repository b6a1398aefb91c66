import { type RefObject, useEffect, useRef, useState } from 'react';

type Tries = {
  /** Whether somebody has tried to send the form: only then are its faults told. */
  readonly tried: boolean;
  readonly tryAgain: () => void;
  /** Around the fields: the first one with a fault takes the keyboard. */
  readonly fields: RefObject<HTMLDivElement | null>;
};

/** Trying to send a form whose faults are told at its fields. */
export function useTries(): Tries {
  const [tries, setTries] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return { tried: tries > 0, tryAgain: () => setTries((before) => before + 1), fields };
}

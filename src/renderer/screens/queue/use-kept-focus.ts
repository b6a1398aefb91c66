import { type FocusEvent, useEffect, useRef } from 'react';

/**
 * The keyboard never falls out of the screen: when what had it is gone (a button that did its work, a dialog, a row), it
 * goes to the list's place, or to the heading where there is no list.
 */
export function useKeptFocus(): (event: FocusEvent) => void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const was = last.current;
    if (was === null || was.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    const place = document.querySelector<HTMLElement>('#isi [role="grid"] [tabindex="0"]');
    (place ?? document.getElementById('judul-layar'))?.focus({ preventScroll: true });
  });
  return ({ target }) => {
    last.current = target;
  };
}

import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { KEY_TABLE, type KeyAction } from '#renderer/app/keys.ts';

/** What each key does here; an action that is missing does nothing. */
export type KeyHandlers = Readonly<Partial<Record<KeyAction, () => void>>>;

/** Binds the keys of the table while the component is on screen. Typing in a field or an open dialog is never disturbed. */
export function useKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const bindings = KEY_TABLE.map(({ keys, action }) => [
      keys,
      (event: KeyboardEvent): void => {
        const handle = latest.current[action];
        if (handle === undefined || isTaken(event)) return;
        event.preventDefault();
        handle();
      },
    ]);
    return tinykeys(window, Object.fromEntries(bindings));
  }, []);
}

function isTaken({ target, key, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null)
    return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
    return true;
  return key === 'Enter' && target.matches('button, a[href], [role="button"], summary');
}

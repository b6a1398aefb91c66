import { useEffect, useRef } from 'react';
import { keyListener } from '#renderer/app/key-listener.ts';
import { isLetterKey, KEY_TABLE, type KeyAction } from '#renderer/app/keys.ts';

/** What each key does here; an action that is missing does nothing. */
export type KeyHandlers = Readonly<Partial<Record<KeyAction, () => void>>>;

/** Whose turn it is: what came onto the screen last is asked first. */
const listeners: (() => KeyHandlers)[] = [];
let stop: (() => void) | null = null;
let lettersAreKeys = true;

/**
 * Does something at a key of the table while the component is on screen. Typing in a field or an open dialog is never
 * disturbed, except by the key that locks.
 */
export function useKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    const listener = (): KeyHandlers => latest.current;
    listeners.push(listener);
    stop ??= listen();
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
      if (listeners.length > 0) return;
      stop?.();
      stop = null;
    };
  }, []);
}

/** Does what a key does here, for a button that stands for it in another part of the screen. */
export function actLikeKey(action: KeyAction): void {
  handlerOf(action)?.();
}

/** Whether single letters are keys at all: who speaks to the PC, or often slips, turns them off (WCAG 2.1.4). */
export function useLetterKeys(on: boolean): void {
  useEffect(() => {
    lettersAreKeys = on;
  }, [on]);
}

/** One listener for the whole table, so that `g k` is never also `k`. */
function listen(): () => void {
  const bindings = KEY_TABLE.map(({ keys, action }) => [
    keys,
    (event: KeyboardEvent): void => {
      const handle = handlerOf(action);
      if (handle === undefined || isTaken(event, action) || (isLetterKey(keys) && !lettersAreKeys)) return;
      event.preventDefault();
      handle();
    },
  ]);
  const hear = keyListener(Object.fromEntries(bindings));
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

function handlerOf(action: KeyAction): (() => void) | undefined {
  for (const listener of listeners.toReversed()) {
    const handle = listener()[action];
    if (handle !== undefined) return handle;
  }
  return undefined;
}

function isTaken({ target, key, defaultPrevented }: KeyboardEvent, action: KeyAction): boolean {
  if (defaultPrevented) return true;
  if (action === 'lock') return false;
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
    return action !== 'print';
  return key === 'Enter' && target.matches('button, a[href], [role="button"], summary');
}

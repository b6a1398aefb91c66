import { useEffect, useState } from 'react';

type Held = {
  /** The address of the screen that is not to be left unasked. */
  readonly hash: string;
  readonly ask: (target: string) => void;
};

let held: Held | null = null;
const heldUp = new WeakSet<Event>();

/** The address that is shown although another one was asked for; null while nothing holds it. */
export function heldHash(): string | null {
  return held?.hash ?? null;
}

/** Whether this change of the address waits for the person's answer; then the address is put back first. */
export function isHeldUp(event: HashChangeEvent): boolean {
  if (heldUp.has(event)) return true;
  const target = new URL(event.newURL).hash;
  if (held === null || target === held.hash) return false;
  heldUp.add(event);
  window.history.replaceState(window.history.state, '', held.hash);
  held.ask(target);
  return true;
}

type Guard = {
  /** Where the person was about to go; null while nobody is leaving. */
  readonly leaving: string | null;
  readonly stay: () => void;
  /** Goes there after all. */
  readonly leave: () => void;
  /** Lets go at once: what was typed is done. */
  readonly release: () => void;
};

/**
 * While something typed is not done yet (`dirty`), a step to another screen is held up so that the person can be asked,
 * and closing the window asks in the browser's own words.
 */
export function useLeaveGuard(dirty: boolean): Guard {
  const [leaving, setLeaving] = useState<string | null>(null);
  useEffect(() => {
    if (!dirty) return undefined;
    held = { hash: window.location.hash, ask: setLeaving };
    window.addEventListener('beforeunload', warn);
    return release;
  }, [dirty]);
  return {
    leaving,
    stay: () => setLeaving(null),
    leave: () => {
      release();
      window.location.hash = leaving ?? '';
    },
    release,
  };
}

function release(): void {
  held = null;
  window.removeEventListener('beforeunload', warn);
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

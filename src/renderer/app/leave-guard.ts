import { useEffect, useRef, useState } from 'react';

type Guard = {
  /** Where the person was about to go; null while nobody is leaving. */
  readonly leaving: string | null;
  readonly stay: () => void;
  /** Goes there after all. */
  readonly leave: () => void;
};

/**
 * While something typed is not done yet (`dirty`), a step to another screen is held up so that the person can be asked,
 * and closing the window asks in the browser's own words.
 */
export function useLeaveGuard(dirty: boolean): Guard {
  const [leaving, setLeaving] = useState<string | null>(null);
  const free = useRef(false);
  useEffect(() => {
    if (!dirty) return undefined;
    const hold = (event: HashChangeEvent): void => {
      if (free.current) return;
      // Before the screens hear of it: the address goes back, and where it was to go is remembered.
      event.stopImmediatePropagation();
      window.history.replaceState(window.history.state, '', event.oldURL);
      setLeaving(new URL(event.newURL).hash);
    };
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('hashchange', hold, { capture: true });
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('hashchange', hold, { capture: true });
      window.removeEventListener('beforeunload', warn);
    };
  }, [dirty]);
  return {
    leaving,
    stay: () => setLeaving(null),
    leave: () => {
      free.current = true;
      window.location.hash = leaving ?? '';
    },
  };
}

import { useEffect, useRef } from 'react';

const HEADING = 'judul-layar';
const SCREEN = 'isi';
/** A screen that has no heading after this long gets none. */
const WAITS_MS = 5_000;

/**
 * Another screen: the keyboard, and with it what a screen reader says, goes to its heading as soon as it is there. A screen
 * that put the keyboard somewhere itself is left alone, and so is a person who went on meanwhile.
 */
export function useRouteFocus(address: string): void {
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    const from = document.activeElement;
    const focusHeading = (): boolean => {
      const now = document.activeElement;
      const isTaken = now !== from && now !== document.body;
      if (isTaken || isInScreen(now) || isTypedInto(now)) return true;
      const heading = document.getElementById(HEADING);
      heading?.focus({ preventScroll: true });
      return heading !== null;
    };
    if (focusHeading()) return;
    const observer = new MutationObserver(() => {
      if (focusHeading()) observer.disconnect();
    });
    observer.observe(document.getElementById(SCREEN) ?? document.body, { childList: true, subtree: true });
    const timer = window.setTimeout(() => observer.disconnect(), WAITS_MS);
    return () => {
      window.clearTimeout(timer);
      observer.disconnect();
    };
  }, [address]);
}

/** The search above the screens: `g s`, then `/` at once, is not to lose what is typed next. */
function isTypedInto(element: Element | null): boolean {
  return element?.matches('input, textarea') === true;
}

function isInScreen(element: Element | null): boolean {
  const screen = document.getElementById(SCREEN);
  return screen?.contains(element) === true && element !== screen;
}

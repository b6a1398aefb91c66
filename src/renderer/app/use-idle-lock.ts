import { useEffect } from 'react';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks after so many minutes without a key or a pointer; 0 never. */
export function useIdleLock(minutes: number, lock: () => void): void {
  useEffect(() => {
    if (minutes === 0) return;
    let timer = window.setTimeout(lock, minutes * 60_000);
    const alive = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(lock, minutes * 60_000);
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive);
    };
  }, [minutes, lock]);
}

import { useSyncExternalStore } from 'react';

const print = window.matchMedia('print');

/** Whether the page is being put on paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => print.matches);
}

function subscribe(changed: () => void): () => void {
  print.addEventListener('change', changed);
  return () => print.removeEventListener('change', changed);
}

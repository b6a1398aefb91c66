import { createContext, useContext } from 'react';
import type { DeskClient } from '#renderer/api/client.ts';

export const DeskContext = createContext<DeskClient | null>(null);

/** The desk's calls. */
export function useDesk(): DeskClient {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('outside of DeskContext');
  return desk;
}

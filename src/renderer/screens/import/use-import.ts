import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { DeskClient } from '#renderer/api/client.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import {
  type ImportAction,
  type ImportState,
  NOTHING_CHOSEN,
  nextState,
  type Source,
} from '#renderer/screens/import/import-state.ts';
import { confirmPreview, readPreview } from '#renderer/screens/import/import-work.ts';

export type ImportWork = {
  readonly state: ImportState;
  readonly dispatch: (action: ImportAction) => void;
  /** `asOf`: when LAPOR said it, for a file that does not tell. */
  readonly read: (source: Source, asOf?: string) => void;
  readonly confirm: () => void;
  /** Stops what is being done; nothing of it is kept. */
  readonly stop: () => void;
  /** Forgets the preview. */
  readonly leave: () => void;
};

/**
 * One import. Leaving the screen stops what is being done and drops an open preview; `onLeftWriting` hears of it when
 * that cut off the writing.
 */
export function useImport(onLeftWriting: () => void): ImportWork {
  const desk = useDesk();
  const [state, dispatch] = useReducer(nextState, NOTHING_CHOSEN);
  const running = useRef<AbortController | null>(null);
  const latest = useRef(state);
  latest.current = state;
  const left = useRef(onLeftWriting);
  left.current = onLeftWriting;

  const begin = useCallback((work: (signal: AbortSignal) => Promise<void>): void => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    work(stop.signal);
  }, []);

  useEffect(
    () => () => {
      running.current?.abort();
      if (latest.current.at === 'menulis') left.current();
      dropHeld(desk, latest.current);
    },
    [desk],
  );

  return useMemo(
    () => ({
      state,
      dispatch,
      read: (source, asOf) => begin((signal) => readPreview(desk, dispatch, source, asOf, signal)),
      confirm: () => {
        if (state.at !== 'pratinjau') return;
        begin((signal) => confirmPreview(desk, dispatch, state.found, signal));
      },
      stop: () => running.current?.abort(),
      leave: () => {
        dropHeld(desk, state);
        dispatch({ kind: 'kembali', stopped: false });
      },
    }),
    [state, desk, begin],
  );
}

/** Lets the desk forget a preview, or what is left of one that was recorded. */
function dropHeld(desk: DeskClient, state: ImportState): void {
  const token = tokenOf(state);
  if (token === null) return;
  // One that could not be dropped is forgotten when the next file is read, or when the window goes.
  desk.imports.drop({ token }).catch(() => undefined);
}

function tokenOf(state: ImportState): string | null {
  if (state.at === 'pratinjau') return state.found.token;
  return state.at === 'hasil' ? state.outcome.token : null;
}

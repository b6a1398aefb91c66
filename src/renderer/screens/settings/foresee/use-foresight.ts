import { useEffect, useState } from 'react';
import type { Progress } from '#contract/window/base.ts';
import type { Foresight } from '#contract/window/institution.ts';
import type { DeskClient } from '#renderer/api/client.ts';
import { useDesk } from '#renderer/api/desk-context.ts';

type Asked = Parameters<DeskClient['institution']['foresee']>[0];
/** An act on the shared settings that moves dates. */
export type DateAct = {
  readonly command: Asked['command'];
  readonly input: Readonly<Record<string, unknown>>;
};

export type ForesightState =
  | { readonly kind: 'menghitung'; readonly progress: Progress | null }
  | { readonly kind: 'terlihat'; readonly foresight: Foresight }
  | { readonly kind: 'ditolak'; readonly error: unknown };

/** What an act would move, as the desk counts it out; counted anew for another act. `act` stays the same object meanwhile. */
export function useForesight(act: DateAct): ForesightState {
  const desk = useDesk();
  const [state, setState] = useState<ForesightState>({ kind: 'menghitung', progress: null });
  useEffect(() => {
    const stop = new AbortController();
    const follow = async (): Promise<void> => {
      const steps = await desk.institution.foresee(
        { command: act.command, input: { ...act.input } },
        { signal: stop.signal },
      );
      for await (const step of steps) {
        if (stop.signal.aborted) return;
        if (step.kind === 'maju') setState({ kind: 'menghitung', progress: step.progress });
        else setState({ kind: 'terlihat', foresight: step.foresight });
      }
    };
    follow().catch((error: unknown) => {
      if (!stop.signal.aborted) setState({ kind: 'ditolak', error });
    });
    return () => stop.abort();
  }, [desk, act]);
  return state;
}

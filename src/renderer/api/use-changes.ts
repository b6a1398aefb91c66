import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Change } from '#contract/window/app.ts';
import type { SyncState } from '#contract/window/sync.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { refusedBy } from '#renderer/api/refusal.ts';

const RETRY_MS = 2_000;
/** What was told while the line was broken is not known, so all of it may have changed. */
const MISSED: Change = { ids: [], settings: true, everything: true };

/** Listens to the desk and lets the screens ask again for what changed; starts anew when the line to the desk breaks. */
export function useChanges(onBroken: (broken: boolean) => void): void {
  const desk = useDesk();
  const queries = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    const take = (change: Change): void => {
      // What somebody was told comes with a change that names nothing.
      queries.invalidateQueries({ queryKey: QUERY.reminders });
      // A desk that works alone has nothing there that a step could change.
      const alone = queries.getQueryData<SyncState>(QUERY.sync)?.kind === 'sendiri';
      if (!alone || change.everything || isOfSync(change)) queries.invalidateQueries({ queryKey: ['sync'] });
      if (isOfSync(change)) return;
      queries.invalidateQueries({ queryKey: ['queue'] });
      for (const id of change.ids) queries.invalidateQueries({ queryKey: QUERY.case(id) });
      if (change.everything) queries.invalidateQueries({ queryKey: ['case'] });
      if (change.settings || change.everything) {
        queries.invalidateQueries({ queryKey: QUERY.institution });
        queries.invalidateQueries({ queryKey: QUERY.profiles });
        // Today's date is in it.
        queries.invalidateQueries({ queryKey: QUERY.app });
      }
    };
    let wasBroken = false;
    const listen = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        try {
          const changes = await desk.app.changes(undefined, { signal: stop.signal });
          if (wasBroken) take(MISSED);
          wasBroken = false;
          onBroken(false);
          for await (const change of changes) take(change);
        } catch (error) {
          // The desk is away or locked: said on the bar, tried again; nothing here was unsaved.
          wasBroken = true;
          if (refusedBy(error).code === 'belum-masuk') queries.invalidateQueries({ queryKey: QUERY.session });
          if (!stop.signal.aborted) onBroken(true);
        }
        await pause(RETRY_MS, stop.signal);
      }
    };
    listen();
    return () => stop.abort();
  }, [desk, queries, onBroken]);
}

function isOfSync({ ids, settings, everything }: Change): boolean {
  return ids.length === 0 && !settings && !everything;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

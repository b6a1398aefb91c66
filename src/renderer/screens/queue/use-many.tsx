import { lazy, type ReactNode, Suspense } from 'react';
import type { QueueItem } from '#contract/window/queue.ts';
import type { View } from '#domain/complaint/views.ts';
import type { ManyKind } from '#renderer/screens/queue/many/many-command.ts';
import { type AskedMany, useManyOutcome } from '#renderer/screens/queue/many/use-many-outcome.ts';
import type { QueueRows } from '#renderer/screens/queue/use-queue-rows.ts';
import type { Selection } from '#renderer/screens/queue/use-selection.ts';
import { useStateFor } from '#renderer/screens/queue/use-state-for.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

const ManyDialog = lazy(() =>
  import('#renderer/screens/queue/many/many-dialog.tsx').then((m) => ({ default: m.ManyDialog })),
);
const ManyUndoing = lazy(() =>
  import('#renderer/screens/queue/many/many-progress.tsx').then((m) => ({ default: m.ManyUndoing })),
);
const ManyResult = lazy(() =>
  import('#renderer/screens/queue/many/many-result.tsx').then((m) => ({ default: m.ManyResult })),
);

type Options = {
  readonly view: View;
  readonly today: string;
  readonly rows: QueueRows;
  readonly selection: Selection;
};

/** Acts on the selected cases: asks what is needed, does it, and tells what became of it. */
export function useMany({ view, today, rows, selection }: Options): {
  readonly ask: (kind: ManyKind) => void;
  readonly dialogs: ReactNode;
} {
  const { tellError } = useMessages();
  const [asked, setAsked] = useStateFor<AskedMany | null>(view, () => null);
  const { result, closeResult, tellOutcome, undoing } = useManyOutcome(view, rows.expectMoves);
  return {
    ask: (kind) => {
      const ids = [...selection.selected];
      setAsked(() => ({ kind, ids, items: itemsOf(ids, rows) }));
    },
    dialogs: (
      <Suspense fallback={null}>
        {asked === null ? null : (
          <ManyDialog
            kind={asked.kind}
            ids={asked.ids}
            today={today}
            onClose={() => setAsked(() => null)}
            onOutcome={(command, outcome) => {
              rows.expectMoves();
              setAsked(() => null);
              selection.choose([...outcome.refused.map(({ id }) => id), ...outcome.left]);
              tellOutcome(asked, command, outcome).catch(tellError);
            }}
          />
        )}
        {undoing.progress === null ? null : <ManyUndoing progress={undoing.progress} onStop={undoing.stop} />}
        {result === null ? null : <ManyResult {...result} onClose={closeResult} />}
      </Suspense>
    ),
  };
}

function itemsOf(ids: readonly string[], rows: QueueRows): ReadonlyMap<string, QueueItem> {
  return new Map(
    ids.flatMap((id) => {
      const index = rows.indexOf(id);
      const item = index === null ? undefined : rows.rowAt(index);
      return item === undefined ? [] : [[id, item] as const];
    }),
  );
}

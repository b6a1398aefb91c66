import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '#contract/window/queue.ts';
import type { Profile } from '#contract/window/session.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import {
  type Former,
  type ManyAct,
  type ManyCommand,
  type ManyKind,
  undoing,
} from '#renderer/screens/queue/many/many-command.ts';
import { type ManyOutcome, useActOnMany } from '#renderer/screens/queue/many/use-act-on-many.ts';
import type { QueueRows } from '#renderer/screens/queue/use-queue-rows.ts';
import type { Selection } from '#renderer/screens/queue/use-selection.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

const ManyDialog = lazy(() =>
  import('#renderer/screens/queue/many/many-dialog.tsx').then((m) => ({ default: m.ManyDialog })),
);
const ManyResult = lazy(() =>
  import('#renderer/screens/queue/many/many-result.tsx').then((m) => ({ default: m.ManyResult })),
);

type Options = { readonly today: string; readonly rows: QueueRows; readonly selection: Selection };

type Asked = {
  readonly kind: ManyKind;
  readonly ids: readonly string[];
  /** The cases as they were when it was asked. */
  readonly items: ReadonlyMap<string, QueueItem>;
};

/** Acts on the selected cases: asks, does, tells what became of it, and offers to take it back where that can be. */
export function useMany({ today, rows, selection }: Options): {
  readonly ask: (kind: ManyKind) => void;
  readonly dialogs: ReactNode;
} {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell, tellError } = useMessages();
  const { run } = useActOnMany();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [result, setResult] = useState<{ readonly outcome: ManyOutcome; readonly asked: Asked } | null>(null);

  const number = (value: number): string => value.toLocaleString(i18n.language);
  const undo = async (acts: readonly ManyAct[]): Promise<void> => {
    const outcomes: ManyOutcome[] = [];
    for (const act of acts) outcomes.push(await run(act));
    rows.expectMoves();
    const outcome = together(outcomes);
    if (outcome.refused.length > 0 || outcome.left.length > 0) {
      setResult({ outcome, asked: { kind: 'verify', ids: [], items: new Map() } });
    } else tell(t('queue.many.undone', { n: number(outcome.done.length) }));
  };
  const take = async (command: ManyCommand, outcome: ManyOutcome): Promise<void> => {
    if (asked === null) return;
    rows.expectMoves();
    setAsked(null);
    const people = await queries.ensureQueryData({
      queryKey: QUERY.profiles,
      queryFn: () => desk.session.profiles(),
    });
    selection.choose([...outcome.refused.map(({ id }) => id), ...outcome.left]);
    if (outcome.refused.length > 0 || outcome.left.length > 0) {
      setResult({ outcome, asked });
      return;
    }
    const acts = undoing(command, outcome.done, formerOf(asked.items, people), t('queue.many.undoReason'));
    tell(
      t(`queue.many.told.${asked.kind}`, { n: number(outcome.done.length) }),
      acts === null ? undefined : { label: t('queue.many.undo'), run: () => undo(acts).catch(tellError) },
    );
  };
  return {
    ask: (kind) => {
      const ids = [...selection.selected];
      setAsked({ kind, ids, items: itemsOf(ids, rows) });
    },
    dialogs: (
      <Suspense fallback={null}>
        {asked === null ? null : (
          <ManyDialog
            kind={asked.kind}
            ids={asked.ids}
            today={today}
            onClose={() => setAsked(null)}
            onOutcome={(command, outcome) => {
              take(command, outcome).catch(tellError);
            }}
          />
        )}
        {result === null ? null : (
          <ManyResult outcome={result.outcome} items={result.asked.items} onClose={() => setResult(null)} />
        )}
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

function formerOf(
  items: ReadonlyMap<string, QueueItem>,
  people: readonly Profile[],
): ReadonlyMap<string, Former> {
  const idOf = new Map(people.map(({ name, personId }) => [name, personId]));
  return new Map(
    [...items].map(([id, { class: complaintClass, priority, officer }]) => [
      id,
      { id, class: complaintClass, priority, officerId: officer === null ? null : idOf.get(officer) },
    ]),
  );
}

function together(outcomes: readonly ManyOutcome[]): ManyOutcome {
  return {
    done: outcomes.flatMap(({ done }) => done),
    refused: outcomes.flatMap(({ refused }) => refused),
    left: outcomes.flatMap(({ left }) => left),
    error: outcomes.find(({ error }) => error !== null)?.error ?? null,
  };
}

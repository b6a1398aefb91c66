import { useQueryClient } from '@tanstack/react-query';
import type { QueueItem } from '#contract/window/queue.ts';
import type { View } from '#domain/complaint/views.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { formerOf } from '#renderer/screens/queue/many/former-of.ts';
import {
  type ManyAct,
  type ManyCommand,
  type ManyKind,
  undoing,
} from '#renderer/screens/queue/many/many-command.ts';
import {
  isWhole,
  type ManyOutcome,
  together,
  useActOnMany,
} from '#renderer/screens/queue/many/use-act-on-many.ts';
import { useStateFor } from '#renderer/screens/queue/use-state-for.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

/** An act that was asked for, with the cases as they were then. */
export type AskedMany = {
  readonly kind: ManyKind;
  readonly ids: readonly string[];
  readonly items: ReadonlyMap<string, QueueItem>;
};

export type ManyResultShown = {
  readonly outcome: ManyOutcome;
  readonly items: ReadonlyMap<string, QueueItem>;
};

/** Tells what became of an act on many: in a word with the way back where there is one, or case by case. */
export function useManyOutcome(view: View, expectMoves: () => void) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const { tell, tellError } = useMessages();
  const { run, stop, progress } = useActOnMany();
  const [result, setResult] = useStateFor<ManyResultShown | null>(view, () => null);

  const number = (value: number): string => value.toLocaleString(i18n.language);
  const undo = async (acts: readonly ManyAct[], items: AskedMany['items']): Promise<void> => {
    const outcomes: ManyOutcome[] = [];
    for (const act of acts) outcomes.push(await run(act));
    expectMoves();
    const outcome = together(outcomes);
    if (isWhole(outcome)) tell(t('queue.many.undone', { n: number(outcome.done.length) }));
    else setResult(() => ({ outcome, items }));
  };
  const tellOutcome = async (asked: AskedMany, command: ManyCommand, outcome: ManyOutcome): Promise<void> => {
    if (!isWhole(outcome)) {
      setResult(() => ({ outcome, items: asked.items }));
      return;
    }
    const people = await queries.ensureQueryData({
      queryKey: QUERY.profiles,
      queryFn: () => desk.session.profiles(),
    });
    const acts = undoing(command, outcome.done, formerOf(asked.items, people), t('queue.many.undoReason'));
    const back =
      acts === null
        ? undefined
        : { label: t('queue.many.undo'), run: () => undo(acts, asked.items).catch(tellError) };
    tell(t(`queue.many.told.${asked.kind}`, { n: number(outcome.done.length) }), back);
  };
  return { result, closeResult: () => setResult(() => null), tellOutcome, undoing: { progress, stop } };
}

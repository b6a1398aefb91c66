import { listView, neighbourOf } from '#renderer/app/list-order.ts';
import { go } from '#renderer/app/route.ts';
import { useKeys } from '#renderer/app/use-keys.ts';
import type { AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import type { Bench } from '#renderer/screens/case/bench-context.ts';

/** The keys of one case, apart from those of its answer. A key whose act may not be done opens it with the reason. */
export function useCaseKeys(bench: Bench, chooseFile: () => void): void {
  const { view, refusal, ask } = bench;
  const { stage } = view.item;
  /** The act that fits now; where neither does, the first, which then says why not. */
  const either = (one: AskedAct, other: AskedAct): AskedAct =>
    refusal(one) !== null && refusal(other) === null ? other : one;
  useKeys({
    back: backToList,
    next: () => toNeighbour(view.item.id, 1),
    previous: () => toNeighbour(view.item.id, -1),
    verify: () => ask('verify'),
    dispose: () => ask(either('dispose', 'transfer')),
    classify: () => ask('classify'),
    assign: () => ask('assign'),
    hold: () => ask(stage === 'ditunda' ? 'resume' : 'hold'),
    reply: () => ask('record-reply'),
    close: () => ask(either('close', 'reopen')),
    print: () => ask('record-export'),
    attach: () => {
      if (refusal('attach') === null) chooseFile();
    },
  });
}

export function backToList(): void {
  go({ screen: 'antrean', view: listView() });
}

/** The next or previous case of the list this one was opened from; stays where there is none. */
export function toNeighbour(id: string, step: 1 | -1): void {
  const neighbour = neighbourOf(id, step);
  if (neighbour !== null) go({ screen: 'laporan', id: neighbour });
}

import type { OutboxItem, SyncState } from '#contract/window/sync.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { mayKnowOf } from '#main/desk/may-know-of.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { heldSteps, settleHeld } from '#main/desk/sync/held-steps.ts';
import { outbox } from '#main/desk/sync/outbox.ts';
import { settleDecision } from '#main/desk/sync/settle-decision.ts';
import { newsFor } from '#main/desk/sync/told-news.ts';
import { refusedWith } from '#main/window/base.ts';
import { decidableBy, decisionOf } from '#main/window/sync-decisions.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** How this desk stands with its hub, what waits to be sent, and what waits for a decision. */
export function syncRouter({ desk, calls }: WindowParts) {
  const { sync: call } = calls.signedIn;
  return call.router({
    state: call.state.handler(({ context: { actor } }) => stateFor(desk, actor)),
    now: call.now.handler(async ({ context: { actor } }) => {
      await desk.sync.meet();
      return stateFor(desk, actor);
    }),
    outbox: call.outbox.handler(async ({ context: { actor } }): Promise<readonly OutboxItem[]> => {
      const isKnown = mayKnowOf(desk, actor);
      return (await outbox(desk)).filter(({ id }) => id === null || isKnown(id));
    }),
    decisions: call.decisions.handler(async ({ context: { actor } }) => {
      const mine = await decidableBy(desk, actor);
      return Promise.all(mine.map((parked) => decisionOf(desk, parked)));
    }),
    settle: call.settle.handler(async ({ input: { stepId, how, reason }, context: { actor } }) => {
      const mine = await decidableBy(desk, actor);
      if (mine.every((parked) => parked.stepId !== stepId)) throw new DeskError('keputusan-tidak-ada');
      const outcome = await settleDecision(desk, actor, stepId, { how, reason });
      if (outcome !== null && !outcome.ok) throw refusedWith(outcome.refusal.code, outcome.refusal.params);
      return { left: mine.length - 1 };
    }),
    news: call.news.handler(({ context: { actor } }) => newsOf(desk, actor)),
    newsRead: call.newsRead.handler(async ({ context: { actor } }) => {
      await desk.sync.newsRead(actor.personId);
      return newsOf(desk, actor);
    }),
    held: call.held.handler(({ context: { actor } }) => heldSteps(desk, actor)),
    settleHeld: call.settleHeld.handler(async ({ input: { stepId, how, reason }, context: { actor } }) => {
      const outcome = await settleHeld(desk, actor, stepId, { how, reason });
      if (!outcome.ok) throw refusedWith(outcome.code, outcome.params);
      return { stepId };
    }),
  });
}

async function stateFor(desk: Desk, actor: Actor): Promise<SyncState> {
  return { ...desk.sync.state(), decisions: (await decidableBy(desk, actor)).length };
}

async function newsOf(desk: Desk, actor: Actor) {
  return newsFor(desk, actor, (await decidableBy(desk, actor)).length);
}

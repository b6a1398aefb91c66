import type { OutboxItem, WaitingDecision } from '#contract/window/sync.ts';
import { openAnswer, shownTitle } from '#domain/complaint/complaint.ts';
import { nameOf } from '#domain/institution/institution.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import { mayKnowOf } from '#main/desk/may-know-of.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { outbox } from '#main/desk/sync/outbox.ts';
import type { Parked } from '#main/desk/sync/parked-steps.ts';
import { parkedStep, settleDecision, wordsOf } from '#main/desk/sync/settle-decision.ts';
import { refusedWith } from '#main/window/base.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** How this desk stands with its hub, what waits to be sent, and what waits for a decision. */
export function syncRouter({ desk, calls }: WindowParts) {
  const { sync: call } = calls.signedIn;
  return call.router({
    state: call.state.handler(() => desk.sync.state()),
    now: call.now.handler(() => desk.sync.meet()),
    outbox: call.outbox.handler(async ({ context: { actor } }): Promise<readonly OutboxItem[]> => {
      const isKnown = mayKnowOf(desk, actor);
      return (await outbox(desk)).filter(({ id }) => id === null || isKnown(id));
    }),
    decisions: call.decisions.handler(async ({ context: { actor } }) => {
      const isKnown = mayKnowOf(desk, actor);
      const mine = desk.parked.list().filter((parked) => isKnown(caseIdOf(parked.stream)));
      return Promise.all(mine.map((parked) => decisionOf(desk, parked)));
    }),
    settle: call.settle.handler(async ({ input: { stepId, how, reason }, context: { actor } }) => {
      const outcome = await settleDecision(desk, actor, stepId, { how, reason });
      if (outcome !== null && !outcome.ok) throw refusedWith(outcome.refusal.code, outcome.refusal.params);
      return { left: desk.parked.list().length };
    }),
    news: call.news.handler(() => desk.sync.news()),
    newsRead: call.newsRead.handler(() => {
      desk.sync.newsRead();
      return desk.sync.news();
    }),
  });
}

async function decisionOf(desk: Desk, parked: Parked): Promise<WaitingDecision> {
  const { picture, settings, complaints } = desk;
  const step = await parkedStep(desk, parked);
  const entry = await picture.entry(parked.stream);
  const last = (await complaints.history(entry)).at(-1);
  const institution = settings.state();
  return {
    stepId: parked.stepId,
    id: caseIdOf(parked.stream),
    title: shownTitle(entry.state),
    here: picture.has(parked.stream),
    command: step.command.kind,
    writtenAt: step.at,
    writtenBy: nameOf(institution, step.actor.personId),
    since: parked.at,
    words: wordsOf(step),
    why: { code: parked.code, params: parked.params },
    now: {
      answer: openAnswer(entry.state)?.text ?? entry.state.answers.at(-1)?.text ?? null,
      lastBy: last === undefined ? null : nameOf(institution, last.actor.personId),
      lastAt: last?.at ?? null,
      lastCommand: last?.command.kind ?? null,
    },
  };
}

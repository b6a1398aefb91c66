import type { WaitingDecision } from '#contract/window/sync.ts';
import { openAnswer, shownTitle } from '#domain/complaint/complaint.ts';
import { nameOf } from '#domain/institution/institution.ts';
import type { Actor, Step } from '#domain/kernel/step.ts';
import { type CaseEntry, caseIdOf } from '#main/desk/case-entry.ts';
import { mayKnowOf } from '#main/desk/may-know-of.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import type { Parked } from '#main/desk/sync/parked-steps.ts';
import { parkedStep, wordsOf } from '#main/desk/sync/settle-decision.ts';

/**
 * The steps that wait for a decision and that this person may decide: of the cases they may know of; of a case that is not here
 * any more, whoever wrote it and the writer's superior.
 */
export async function decidableBy(desk: Desk, actor: Actor): Promise<readonly Parked[]> {
  const isKnown = mayKnowOf(desk, actor);
  const decidable: Parked[] = [];
  for (const parked of desk.parked.list()) {
    if (!isKnown(caseIdOf(parked.stream))) continue;
    if (desk.picture.has(parked.stream) || (await mayReadGone(desk, actor, parked))) decidable.push(parked);
  }
  return decidable;
}

/** What was written on a case that is gone may be rahasia, and nothing else tells so any more. */
async function mayReadGone(
  desk: Desk,
  { personId, role, officeId }: Actor,
  parked: Parked,
): Promise<boolean> {
  const { actor: writer } = await parkedStep(desk, parked);
  return writer.personId === personId || (role === 'atasan' && writer.officeId === officeId);
}

/** A waiting step with both sides: what was written, and how the case stands now. */
export async function decisionOf(desk: Desk, parked: Parked): Promise<WaitingDecision> {
  const { picture, settings } = desk;
  const step = await parkedStep(desk, parked);
  const entry = await picture.entry(parked.stream);
  const institution = settings.state();
  const answer = openAnswer(entry.state) ?? entry.state.answers.at(-1) ?? null;
  const between = await otherSide(desk, entry, step);
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
      answer: answer?.text ?? null,
      answerState: answer?.state ?? null,
      lastBy: between === null ? null : nameOf(institution, between.actor.personId),
      lastAt: between?.at ?? null,
      lastCommand: between?.command.kind ?? null,
      lastHere: between?.replica === desk.replica,
    },
  };
}

/** The last act of the same kind from elsewhere, which is most likely what came between; else the last act of all. */
async function otherSide(
  { complaints, replica }: Desk,
  entry: CaseEntry,
  waiting: Step,
): Promise<Step | null> {
  const history = await complaints.history(entry);
  const same = history.findLast(
    ({ command, replica: from }) => command.kind === waiting.command.kind && from !== replica,
  );
  return same ?? history.at(-1) ?? null;
}

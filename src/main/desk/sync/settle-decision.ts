import type { ComplaintCommand } from '#domain/complaint/commands.ts';
import { type Complaint, openAnswer } from '#domain/complaint/complaint.ts';
import { nameOf } from '#domain/institution/institution.ts';
import type { Actor, Message, Step } from '#domain/kernel/step.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { ComplaintOutcome } from '#main/desk/recorder.ts';
import type { Parked } from '#main/desk/sync/parked-steps.ts';
import { openParked } from '#main/desk/sync/withdraw.ts';
import type { SettledHow } from '#main/store/step-store.ts';

/** What a person chose for a step that holds no more. */
export type Choice = { readonly how: Exclude<SettledHow, 'sama'>; readonly reason: string | null };

/** Longest note made of a step's words. */
const LONGEST_NOTE = 100_000;

/** A waiting step with its words. */
export async function parkedStep(parts: DeskParts, parked: Parked): Promise<Step> {
  return openParked(parts, await parts.store.readStep(parked.place));
}

/**
 * Settles a waiting step as its person chose: gives its command again on the case as it is now, keeps its words as a note, or
 * drops it with a reason. A refusal leaves it waiting. Null: it waits no more.
 * @throws DeskError `keputusan-tidak-ada`; `alasan-diperlukan` is a refusal
 */
export async function settleDecision(
  parts: DeskParts,
  actor: Actor,
  stepId: string,
  { how, reason }: Choice,
): Promise<ComplaintOutcome | null> {
  return parts.inTurn(async () => {
    const parked = parts.parked.find(stepId);
    if (parked === null) throw new DeskError('keputusan-tidak-ada');
    if (how === 'dibuang' && reason === null)
      return { ok: false, refusal: { code: 'alasan-diperlukan', params: {} } };
    if (how !== 'dibuang') {
      const step = await parkedStep(parts, parked);
      const { state } = await parts.picture.entry(parked.stream);
      const command = how === 'catatan' ? noteOf(parts, step) : again(step.command, state);
      const outcome = await parts.recorder.complaint(actor, parts.now(), parked.stream, command);
      if (!outcome.ok) return outcome;
    }
    const facts = { stream: parked.stream, stepId, how, reason, personId: actor.personId, at: parts.now() };
    await parts.store.write([{ t: 'settled', ...facts }]);
    parts.parked.settle(stepId);
    parts.recorded(1);
    parts.changes.tell({ ids: [], settings: false, everything: false });
    return null;
  });
}

/** The command as its writer would give it now, having seen the case as it is. */
function again(command: Message, state: Complaint): ComplaintCommand {
  const answer = openAnswer(state);
  const personal = { ...command.personal };
  const facts: Record<string, unknown> = { ...command };
  if (command.kind === 'draft-answer') {
    if (answer !== null) facts.answerId = answer.answerId;
    personal.basedOn = answer?.contentHash ?? null;
  }
  return { ...facts, personal } as ComplaintCommand;
}

function noteOf({ settings, newId }: DeskParts, step: Step): ComplaintCommand {
  const who = nameOf(settings.state(), step.actor.personId);
  const text = `Ditulis ${who}, ${settings.dayOf(step.at)}, dan tidak lagi berlaku (${step.command.kind}): ${wordsOf(step) ?? '-'}`;
  return { kind: 'note', noteId: newId(), personal: { text: text.slice(0, LONGEST_NOTE) } };
}

/** What the step says in words: the texts of its command; null where it has none. */
export function wordsOf({ command }: Step): string | null {
  const texts = Object.entries(command.personal ?? {}).filter(
    ([field, value]) => typeof value === 'string' && field !== 'contentHash' && field !== 'basedOn',
  );
  return texts.length === 0 ? null : texts.map(([, value]) => String(value)).join('\n');
}

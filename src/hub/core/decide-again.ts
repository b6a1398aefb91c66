import { createHash } from 'node:crypto';
import { COMPLAINT_COMMANDS, type ComplaintCommand } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { decide } from '#domain/complaint/decide.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { bookOf } from '#domain/institution/book-of.ts';
import type { Institution } from '#domain/institution/institution.ts';
import { refuse } from '#domain/kernel/decision.ts';
import { wrongShape } from '#domain/kernel/schema.ts';
import type { Head, Refusal, Step } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { openOrNull } from '#hub/core/open-or-null.ts';
import { SHIPPED } from '#hub/core/shared-institution.ts';
import { keyIdOf } from '#sealed/cipher.ts';
import { openStep, sealStep } from '#sealed/seal.ts';

type Again = {
  /** The stream's history so far, its head, and its key. */
  readonly history: readonly SealedStep[];
  readonly head: Head;
  readonly key: Uint8Array;
  /** The key that the step itself is sealed under. */
  readonly stepKey: Uint8Array;
  readonly institution: Institution;
};

/**
 * A step as it would be had it been written now, on a history that went on without it: decided anew, with the key, on
 * all that stands there. Whether its writer belongs to the case's office is not asked.
 */
export function decideAgain(
  sealed: SealedStep,
  { history, head, key, stepKey, institution }: Again,
): { readonly ok: true; readonly step: SealedStep } | { readonly ok: false; readonly refusal: Refusal } {
  const step = openOrNull(sealed, stepKey);
  if (step === null || wrongShape(COMPLAINT_COMMANDS, step.command) !== null) return refuse('langkah-rusak');
  const state = history.reduce(
    (so, one) => folded(so, openStep(one, one.key === keyIdOf(key) ? key : null)),
    emptyComplaint(step.stream.slice('complaint/'.length)),
  );
  const { statusMap, countingStartsOn, holdLimits } = institution;
  const decision = decide(state, step.command as ComplaintCommand, {
    actor: { ...step.actor, officeId: null },
    at: step.at,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    book: bookOf(institution, SHIPPED),
    statusMap,
    countingStartsOn,
    holdLimits,
  });
  if (!decision.ok) return decision;
  if (decision.events.length === 0) return refuse('tidak-ada-perubahan');
  // What was said against the clock of the PC it was written on still holds.
  const clockDoubt = step.events[0]?.clockDoubt;
  const mark = clockDoubt === undefined ? {} : { clockDoubt };
  const events = decision.events.map((event) => ({ ...event, ...mark }));
  return { ok: true, step: sealStep({ ...step, base: head, events }, key) };
}

function folded(state: Complaint, { stepId, actor, at, events }: Step): Complaint {
  return events.reduce(
    (so, event, index) => evolve(so, { event, eventId: `${stepId}/${index}`, actor, at }),
    state,
  );
}

import { INSTITUTION_COMMANDS, type InstitutionCommand } from '#domain/institution/commands.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import { refuse } from '#domain/kernel/decision.ts';
import { wrongShape } from '#domain/kernel/schema.ts';
import type { Actor, Head, Refusal } from '#domain/kernel/step.ts';
import type { HeldStep, StoredStream, Writes } from '#hub/core/event-log.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';
import { openOrNull } from '#hub/core/open-or-null.ts';
import { SHIPPED } from '#hub/core/shared-institution.ts';
import { storedStep } from '#hub/core/stored-step.ts';
import { sealStep } from '#sealed/seal.ts';

type Taken = {
  readonly writes: Writes;
  readonly value:
    | { readonly ok: true; readonly head: Head }
    | { readonly ok: false; readonly refusal: Refusal };
};

const NOTHING: Writes = { steps: [], streams: [], entries: [], held: [], released: [] };

/**
 * A waiting step of the shared settings becomes the coordinator's own: decided on what stands now, by their right, under
 * its first id.
 */
export async function takeOverSetting(
  parts: HubParts,
  { step }: HeldStep,
  before: StoredStream | null,
  by: string,
): Promise<Taken> {
  const no = (refusal: Refusal): Taken => ({ writes: NOTHING, value: { ok: false, refusal } });
  if (before === null || before.key === null) return no(refuse('langkah-rusak').refusal);
  const key = Buffer.from(parts.secrets.openKey(step.stream, before.key), 'base64');
  const command = openOrNull(step, key)?.command;
  if (command === undefined || wrongShape(INSTITUTION_COMMANDS, command) !== null)
    return no(refuse('langkah-rusak').refusal);
  const actor: Actor = { personId: by, role: 'koordinator', officeId: null };
  const { state } = await parts.institution.at(before);
  const circumstances = { actor, ...SHIPPED };
  const decision = decideInstitution(state, command as InstitutionCommand, circumstances);
  if (!decision.ok) return no(decision.refusal);
  const { stepId, stream, replica, at } = step;
  const envelope = { stepId, stream, replica, actor, at, base: before.head };
  const anew = sealStep({ ...envelope, command, events: decision.events }, key);
  const one = storedStep(parts, anew, parts.now());
  const { head } = one;
  const writes: Writes = {
    ...NOTHING,
    steps: [one],
    streams: [{ ...before, head }],
    entries: [{ feed: 'bersama', kind: 'langkah', stream, after: before.head.version }],
    released: [stepId],
  };
  return { writes, value: { ok: true, head } };
}

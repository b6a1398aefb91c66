import type { Shipped } from '#domain/institution/book-of.ts';
import { INSTITUTION_COMMANDS, type InstitutionCommand } from '#domain/institution/commands.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import type { Institution } from '#domain/institution/institution.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import { sameValue } from '#domain/kernel/same-value.ts';
import { wrongShape } from '#domain/kernel/schema.ts';
import type { Head, Message, Refusal, Step } from '#domain/kernel/step.ts';
import type { AdmissionAsk } from '#domain/sync/admission.ts';
import { rightStatus } from '#domain/sync/directory.ts';
import type { SyncCode } from '#domain/sync/sync-codes.ts';

type Ask = Pick<AdmissionAsk, 'persons' | 'now'> & Shipped & { readonly head: Head };

/**
 * Whether a hub takes a step into the institution's history. Few and weighty, these are decided anew, in full: who may
 * add people or set a PIN depends on who is there. Null: taken.
 */
export function refusalOfInstitutionStep(
  institution: Institution,
  step: Step,
  ask: Ask,
): Refusal<SyncCode | RefusalCode> | null {
  const { actor, command, base } = step;
  if (!Object.hasOwn(INSTITUTION_COMMANDS, command.kind)) return no('hub-terlalu-lama');
  if (wrongShape(INSTITUTION_COMMANDS, command) !== null) return no('langkah-rusak');
  if (!ask.persons.includes(actor.personId)) return no('bukan-hak-anda');
  const status = rightStatus(institution, actor, ask.now);
  if (status !== 'berlaku') return no(status === 'berakhir' ? 'hak-berakhir' : 'bukan-hak-anda');
  if (base.version !== ask.head.version || base.hash !== ask.head.hash)
    return no('kepala-tertinggal', { version: ask.head.version });
  const decision = decideInstitution(institution, command as InstitutionCommand, { ...ask, actor });
  if (!decision.ok) return decision.refusal;
  return sameValue(step.events.map(unmarked), decision.events.map(unmarked)) ? null : no('langkah-rusak');
}

/** The marks say nothing of what happened. */
function unmarked({ skippable: _, clockDoubt: __, ...event }: Message): object {
  return event;
}

function no(code: SyncCode, params: Refusal['params'] = {}): Refusal<SyncCode> {
  return { code, params };
}

import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { type Institution, personOf } from '#domain/institution/institution.ts';
import type { InstitutionDecision } from '#domain/institution/institution-decision.ts';
import { needsPin } from '#domain/institution/needs-pin.ts';
import { delegationOf, type Person } from '#domain/institution/people.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import type { Actor } from '#domain/kernel/step.ts';

type DelegationCommand = Extract<InstitutionCommand, { kind: 'delegate' | 'end-delegation' }>;

/** What lending a role leads to, and taking it back; whether the role may give the command at all was asked before. */
export function decideDelegation(
  state: Institution,
  command: DelegationCommand,
  actor: Actor,
): InstitutionDecision {
  switch (command.kind) {
    case 'delegate':
      return delegate(state, command, actor);
    case 'end-delegation':
      return endDelegation(state, command, actor);
    default:
      return assertNever(command);
  }
}

/** Everybody lends their own role, for days with an end; the coordinator anybody's. What was lent is not lent again. */
function delegate(
  state: Institution,
  command: Extract<DelegationCommand, { kind: 'delegate' }>,
  actor: Actor,
): InstitutionDecision {
  const { personId, toPersonId, from, to } = command;
  const lender = personOf(state, personId);
  const borrower = personOf(state, toPersonId);
  if (lender === null || lender.ended) return refuse('orang-tidak-dikenal', { person: personId });
  if (borrower === null || borrower.ended) return refuse('orang-tidak-dikenal', { person: toPersonId });
  if (!mayLend(lender, actor)) return refuse('tidak-berwenang', { role: actor.role, command: command.kind });
  if (to < from) return refuse('urutan-tanggal', { before: from, after: to });
  if (lender.role === borrower.role && lender.officeId === borrower.officeId)
    return refuse('tidak-ada-perubahan', {});
  if (borrower.pin === null && needsPin(state, lender.role))
    return refuse('pengganti-tanpa-pin', { person: borrower.name ?? toPersonId, role: lender.role });
  return delegationOf(state.people, command.delegationId) === null
    ? accept({ ...command, kind: 'v1.Delegated' })
    : refuse('sudah-terdaftar', { id: command.delegationId });
}

function endDelegation(
  state: Institution,
  command: Extract<DelegationCommand, { kind: 'end-delegation' }>,
  actor: Actor,
): InstitutionDecision {
  const known = delegationOf(state.people, command.delegationId);
  if (known === null) return refuse('delegasi-tidak-ada', {});
  return isTheirs(actor, known.from)
    ? accept({ ...command, kind: 'v1.DelegationEnded' })
    : refuse('tidak-berwenang', { role: actor.role, command: command.kind });
}

/** The coordinator lends anybody's role, others the one they act in if it is their own: one that was lent lends nothing. */
export function mayLend({ personId, role }: Person, actor: Actor): boolean {
  return isTheirs(actor, personId) && (actor.role === 'koordinator' || actor.role === role);
}

/** Who has a role as their own names themselves here. */
function isTheirs(actor: Actor, personId: string): boolean {
  return actor.role === 'koordinator' || actor.personId === personId;
}

import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { type Institution, personOf } from '#domain/institution/institution.ts';
import type { InstitutionDecision } from '#domain/institution/institution-decision.ts';
import { needsPin } from '#domain/institution/needs-pin.ts';
import { delegationOf, type Person } from '#domain/institution/people.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import type { Actor, Refusal } from '#domain/kernel/step.ts';

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

/** A head of office lends the role, for days with an end; the coordinator anybody's. What was lent is not lent again. */
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
  const refusal = mayNotLend(state, lender, actor);
  if (refusal !== null) return { ok: false, refusal };
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

/**
 * Why somebody may not lend this person's role, whatever is asked with it; null when they may. Whoever acts in a role that was
 * lent to them lends nothing: a substitute could stay for ever.
 */
export function mayNotLend(
  state: Institution,
  { personId }: Person,
  actor: Actor,
): Refusal<RefusalCode> | null {
  const self = personOf(state, actor.personId);
  const isOwn = self === null || self.role === actor.role;
  return isOwn && isTheirs(actor, personId)
    ? null
    : refuse('tidak-berwenang', { role: actor.role, command: 'delegate' }).refusal;
}

/** Who has a role as their own names themselves here. */
function isTheirs(actor: Actor, personId: string): boolean {
  return actor.role === 'koordinator' || actor.personId === personId;
}

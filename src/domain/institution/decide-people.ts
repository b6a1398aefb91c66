import { mayCommand } from '#domain/authority.ts';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { decideDelegation } from '#domain/institution/decide-delegation.ts';
import { type Institution, personOf } from '#domain/institution/institution.ts';
import type { InstitutionDecision } from '#domain/institution/institution-decision.ts';
import { approves, needsPin } from '#domain/institution/needs-pin.ts';
import type { Person } from '#domain/institution/people.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import type { Actor, Refusal, Role } from '#domain/kernel/step.ts';

type PeopleCommand = Extract<
  InstitutionCommand,
  { kind: 'add-person' | 'end-person' | 'set-pin' | 'change-role' | 'delegate' | 'end-delegation' }
>;

/** What a command on a person leads to; whether the role may give it at all was asked before. */
export function decidePeople(state: Institution, command: PeopleCommand, actor: Actor): InstitutionDecision {
  switch (command.kind) {
    case 'add-person':
      return addPerson(state, command, actor);
    case 'end-person':
      return endPerson(state, command, personOf(state, command.personId), actor);
    case 'set-pin':
      return setPin(state, command, personOf(state, command.personId), actor);
    case 'change-role':
      return changeRole(state, command, personOf(state, command.personId), actor);
    case 'delegate':
    case 'end-delegation':
      return decideDelegation(state, command, actor);
    default:
      return assertNever(command);
  }
}

function setPin(
  state: Institution,
  command: Extract<InstitutionCommand, { kind: 'set-pin' }>,
  known: Person | null,
  actor: Actor,
): InstitutionDecision {
  if (known === null || known.ended) return refuse('orang-tidak-dikenal', { person: command.personId });
  const refusal = mayNotOnPerson(state, 'set-pin', known, actor);
  if (refusal !== null) return { ok: false, refusal };
  return command.personal.pin === null && (needsPin(state, known.role) || isNamedReader(state, known))
    ? refuse('pin-wajib', { role: known.role })
    : accept({ ...command, kind: 'v1.PinSet' });
}

/** Why this person may not end another, or set their PIN, whatever is asked with it; null when they may. */
export function mayNotOnPerson(
  state: Institution,
  command: 'end-person' | 'set-pin',
  person: Person,
  actor: Actor,
): Refusal<RefusalCode> | null {
  const may = command === 'set-pin' ? maySetPinOf(state, actor, person) : mayDecideOn(state, actor, person);
  return may ? null : refuse('tidak-berwenang', { role: actor.role, command }).refusal;
}

/**
 * Everybody sets their own PIN. Another's is set by the coordinator; where it guards no approval also the first one by an
 * admin or a head of office, and a later one by the head of that person's own office, unless that person is named to read
 * rahasia: otherwise one could sign in as who approves, or reads what one may not know of.
 */
function maySetPinOf(state: Institution, actor: Actor, person: Person): boolean {
  if (actor.personId === person.personId || actor.role === 'koordinator') return true;
  if (approves(person.role)) return false;
  if (person.pin === null) return actor.role === 'atasan' || actor.role === 'admin';
  const ownOffice = actor.officeId === null || actor.officeId === person.officeId;
  const readsRahasia = needsPin(state, person.role) || isNamedReader(state, person);
  return actor.role === 'atasan' && ownOffice && !readsRahasia;
}

/**
 * Who may make or end somebody: whoever could make a person and sign in as them decides as they do and reads what they may
 * read. So a head of office only makes heads of that office, and a coordinator while there never was one; an admin nobody
 * who approves or reads rahasia by their role. While no admin was ever set up, whoever sets the folder up makes anybody.
 */
function mayDecideOn(
  state: Institution,
  actor: Actor,
  { role, officeId }: Pick<Person, 'role' | 'officeId'>,
): boolean {
  const never = (wanted: Role): boolean => !state.people.some((person) => person.role === wanted);
  const settingUp = actor.role === 'admin' && never('admin');
  if (settingUp || actor.role === 'koordinator') return true;
  if (!approves(role)) return actor.role === 'atasan' || !needsPin(state, role);
  if (actor.role !== 'atasan') return false;
  return role === 'koordinator' ? never(role) : actor.officeId === null || actor.officeId === officeId;
}

/**
 * An office that began with its admin gets its head from that admin, who types a PIN of their own; only while nobody who
 * approves was ever set up, and only for the admin's own office.
 */
function isFirstHead(
  { people }: Institution,
  actor: Actor,
  { role, officeId }: { readonly role: Role; readonly officeId: string | null },
): boolean {
  const isOwnHead = actor.role === 'admin' && role === 'atasan' && officeId === actor.officeId;
  return isOwnHead && !people.some((person) => approves(person.role));
}

/** Whoever changes a role ends the old one and makes the new one, and may do both. */
function changeRole(
  state: Institution,
  command: Extract<InstitutionCommand, { kind: 'change-role' }>,
  known: Person | null,
  actor: Actor,
): InstitutionDecision {
  if (known === null || known.ended) return refuse('orang-tidak-dikenal', { person: command.personId });
  if (!mayDecideOn(state, actor, known) || !mayDecideOn(state, actor, command))
    return refuse('tidak-berwenang', { role: actor.role, command: command.kind });
  if (known.role === command.role && known.officeId === command.officeId)
    return refuse('tidak-ada-perubahan', {});
  if (known.pin === null && needsPin(state, command.role)) return refuse('pin-wajib', { role: command.role });
  return isLastMaker(state, known) && !mayCommand(command.role, 'add-person')
    ? refuse('orang-terakhir', { person: known.name ?? known.personId })
    : accept({ ...command, kind: 'v1.RoleChanged' });
}

/** Nobody else who works here may make others. */
function isLastMaker({ people }: Institution, known: Person): boolean {
  return (
    mayCommand(known.role, 'add-person') &&
    !people.some(
      (person) =>
        !person.ended && person.personId !== known.personId && mayCommand(person.role, 'add-person'),
    )
  );
}

function endPerson(
  state: Institution,
  command: Extract<InstitutionCommand, { kind: 'end-person' }>,
  known: Person | null,
  actor: Actor,
): InstitutionDecision {
  if (known === null || known.ended) return refuse('orang-tidak-dikenal', { person: command.personId });
  const refusal = mayNotOnPerson(state, 'end-person', known, actor);
  if (refusal !== null) return { ok: false, refusal };
  return isLastMaker(state, known)
    ? refuse('orang-terakhir', { person: known.name ?? known.personId })
    : accept({ ...command, kind: 'v1.PersonEnded' });
}

function addPerson(
  state: Institution,
  command: Extract<InstitutionCommand, { kind: 'add-person' }>,
  actor: Actor,
): InstitutionDecision {
  if (!mayDecideOn(state, actor, command) && !isFirstHead(state, actor, command)) {
    return refuse('tidak-berwenang', { role: actor.role, command: command.kind });
  }
  if (personOf(state, command.personId) !== null) {
    return refuse('sudah-terdaftar', { id: command.personId });
  }
  const taken = state.people.some(
    ({ name, ended }) => !ended && name?.toLowerCase() === command.personal.name.toLowerCase(),
  );
  if (taken) return refuse('nama-dipakai', { name: command.personal.name });
  if (command.personal.pin === null && needsPin(state, command.role))
    return refuse('pin-wajib', { role: command.role });
  return accept({ ...command, kind: 'v1.PersonAdded' });
}

function isNamedReader({ confidentialReaders }: Institution, { personId }: Person): boolean {
  const { personIds, supervisory } = confidentialReaders;
  return personIds.includes(personId) || supervisory.personIds.includes(personId);
}

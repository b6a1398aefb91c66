import { addDays } from '#domain/deadline/civil-date.ts';
import type { InstitutionEvent } from '#domain/institution/events.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Role } from '#domain/kernel/step.ts';
import { DEFAULT_ZONE, momentIn, offsetOfZone, type Zone } from '#domain/kernel/zone.ts';

export type PinProof = { readonly salt: string; readonly proof: string };

/** A role a person had in an office, from one moment until another (null: still). */
export type Right = {
  readonly role: Role;
  readonly officeId: string | null;
  readonly from: Instant;
  readonly until: Instant | null;
  /** Whose role it is, where it was lent for some days; null: this person's own. */
  readonly delegation: { readonly delegationId: string; readonly personId: string } | null;
};

/** A person who works here, in one role. `name` is null when the institution's key is not ours. */
export type Person = {
  readonly personId: string;
  readonly role: Role;
  readonly officeId: string | null;
  readonly name: string | null;
  readonly pin: PinProof | null;
  readonly ended: boolean;
  /** Every role this person ever had here, their own and lent ones. */
  readonly rights: readonly Right[];
};

export type PeopleEvent = Extract<
  InstitutionEvent,
  {
    kind:
      | 'v1.PersonAdded'
      | 'v1.PersonEnded'
      | 'v1.PinSet'
      | 'v1.RoleChanged'
      | 'v1.Delegated'
      | 'v1.DelegationEnded';
  }
>;

/** When an event was recorded, and where its days are read. */
type When = { readonly at: Instant; readonly zone: Zone };

/** The people after one more event about one of them. */
export function evolvePeople(people: readonly Person[], event: PeopleEvent, when: When): readonly Person[] {
  const { at } = when;
  switch (event.kind) {
    case 'v1.PersonAdded': {
      const { personId, role, officeId, personal } = event;
      const before = people.find((known) => known.personId === personId);
      const person = {
        personId,
        role,
        officeId,
        name: personal?.name ?? null,
        pin: personal?.pin ?? null,
        ended: false,
        rights: [...(before?.rights ?? []).map(endedAt(at)), ownRight(role, officeId, at)],
      };
      return [...people.filter((known) => known.personId !== personId), person];
    }
    case 'v1.PersonEnded':
      return withoutLoans(people, event.personId, at).map((person) =>
        person.personId === event.personId
          ? { ...person, ended: true, rights: person.rights.map(endedAt(at)) }
          : person,
      );
    case 'v1.RoleChanged':
      return withoutLoans(people, event.personId, at).map((person) =>
        person.personId === event.personId ? inRole(person, event, at) : person,
      );
    case 'v1.Delegated':
    case 'v1.DelegationEnded':
      return evolveDelegation(people, event, when);
    case 'v1.PinSet':
      return people.map((person) =>
        person.personId === event.personId ? { ...person, pin: event.personal?.pin ?? null } : person,
      );
    default:
      return assertNever(event);
  }
}

/** The person in another role of their own; what was lent to them goes on. */
function inRole(
  person: Person,
  { role, officeId }: { readonly role: Role; readonly officeId: string | null },
  at: Instant,
): Person {
  const rights = person.rights.map((right) => (right.delegation === null ? endedAt(at)(right) : right));
  return { ...person, role, officeId, rights: [...rights, ownRight(role, officeId, at)] };
}

function ownRight(role: Role, officeId: string | null, from: Instant): Right {
  return { role, officeId, from, until: null, delegation: null };
}

/** What somebody lent others ends with the role they lent. */
function withoutLoans(people: readonly Person[], lender: string, at: Instant): readonly Person[] {
  return people.map((person) => ({
    ...person,
    rights: person.rights.map((right) =>
      right.delegation?.personId === lender ? endedAt(at)(right) : right,
    ),
  }));
}

/** The right as it is once it ends at this moment, if it has not ended before. */
function endedAt(at: Instant): (right: Right) => Right {
  return (right) => (right.until === null || right.until > at ? { ...right, until: at } : right);
}

type DelegationEvent = Extract<InstitutionEvent, { kind: 'v1.Delegated' | 'v1.DelegationEnded' }>;

/** The people after somebody's role was lent for some days, or that has ended. */
function evolveDelegation(
  people: readonly Person[],
  event: DelegationEvent,
  { at, zone }: When,
): readonly Person[] {
  const rightsOf =
    event.kind === 'v1.Delegated' ? lending(people, event, zone) : taking(event.delegationId, at);
  return people.map((person) => ({ ...person, rights: rightsOf(person) }));
}

function lending(
  people: readonly Person[],
  event: Extract<DelegationEvent, { kind: 'v1.Delegated' }>,
  zone: Zone,
): (person: Person) => readonly Right[] {
  const { delegationId, personId, toPersonId } = event;
  const lender = people.find((one) => one.personId === personId);
  return (person) =>
    lender === undefined || person.personId !== toPersonId
      ? person.rights
      : [
          ...person.rights,
          {
            role: lender.role,
            officeId: lender.officeId,
            from: startOf(event.from, zone),
            until: startOf(addDays(event.to, 1), zone),
            delegation: { delegationId, personId },
          },
        ];
}

function taking(delegationId: string, at: Instant): (person: Person) => readonly Right[] {
  return ({ rights }) =>
    rights.map((right) => (right.delegation?.delegationId === delegationId ? endedAt(at)(right) : right));
}

/** Who lent their role under this id and to whom; null where there is no such delegation. */
export function delegationOf(
  people: readonly Person[],
  delegationId: string,
): { readonly right: Right; readonly from: string; readonly to: string } | null {
  for (const { personId, rights } of people) {
    const right = rights.find(({ delegation }) => delegation?.delegationId === delegationId);
    if (right !== undefined && right.delegation !== null)
      return { right, from: right.delegation.personId, to: personId };
  }
  return null;
}

/** The first moment of a day in a zone, written as histories write moments. */
function startOf(date: CivilDate, zone: Zone): Instant {
  return momentIn(`${date}T00:00:00.000${offsetOfZone(zone)}`, DEFAULT_ZONE);
}

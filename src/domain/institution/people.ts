import type { InstitutionEvent } from '#domain/institution/events.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Role } from '#domain/kernel/step.ts';

export type PinProof = { readonly salt: string; readonly proof: string };

/** A role a person had in an office, from one moment until another (null: still). */
export type Right = {
  readonly role: Role;
  readonly officeId: string | null;
  readonly from: Instant;
  readonly until: Instant | null;
};

/** A person who works here, in one role. `name` is null when the institution's key is not ours. */
export type Person = {
  readonly personId: string;
  readonly role: Role;
  readonly officeId: string | null;
  readonly name: string | null;
  readonly pin: PinProof | null;
  readonly ended: boolean;
  /** Every role this person ever had here; the current one is the last. */
  readonly rights: readonly Right[];
};

type PeopleEvent = Extract<InstitutionEvent, { kind: 'v1.PersonAdded' | 'v1.PersonEnded' | 'v1.PinSet' }>;

/** The people after one more event about one of them. */
export function evolvePeople(people: readonly Person[], event: PeopleEvent, at: Instant): readonly Person[] {
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
        rights: [...rightsEnded(before, at), { role, officeId, from: at, until: null }],
      };
      return [...people.filter((known) => known.personId !== personId), person];
    }
    case 'v1.PersonEnded':
      return people.map((person) =>
        person.personId === event.personId
          ? { ...person, ended: true, rights: rightsEnded(person, at) }
          : person,
      );
    case 'v1.PinSet':
      return people.map((person) =>
        person.personId === event.personId ? { ...person, pin: event.personal?.pin ?? null } : person,
      );
    default:
      return assertNever(event);
  }
}

/** Whatever right still runs ends at this moment. */
function rightsEnded(person: Person | undefined, at: Instant): readonly Right[] {
  return (person?.rights ?? []).map((right) => (right.until === null ? { ...right, until: at } : right));
}

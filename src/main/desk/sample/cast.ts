import { mayCommand } from '#domain/authority.ts';
import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';
import {
  type Complaint,
  shownClass,
  shownConfidentiality,
  shownOfficeId,
} from '#domain/complaint/complaint.ts';
import { type ConfidentialReaders, DEFAULT_CONFIDENTIAL_READERS, maySee } from '#domain/confidential.ts';
import type { Actor, Role } from '#domain/kernel/step.ts';
import { PHRASES } from '#main/desk/sample/phrases.ts';

/** Somebody of the sample: named after the work, because nobody real works in it. */
export function personOf(role: Exclude<Role, 'koordinator'>, officeId: string): Actor {
  return { personId: `sampel-${role}-${officeId}`, role, officeId };
}

export const COORDINATOR: Actor = { personId: 'sampel-koordinator', role: 'koordinator', officeId: null };

/** The shipped readers of rahasia cases, and by name the head of the inspectorate. */
export const SAMPLE_READERS: ConfidentialReaders = {
  ...DEFAULT_CONFIDENTIAL_READERS,
  supervisory: {
    ...DEFAULT_CONFIDENTIAL_READERS.supervisory,
    personIds: [personOf('atasan', PHRASES.inspectorateId).personId],
  },
};

/**
 * Who gives the command: the person of that role in the office that has the case, or who stands in where that person
 * may not know of a rahasia case.
 * @throws Error when nobody may
 */
export function actorFor(
  role: Role,
  kind: ComplaintCommandKind,
  state: Complaint,
  plannedOfficeId: string,
): Actor {
  const officeId = shownOfficeId(state) ?? plannedOfficeId;
  const facts = {
    confidentiality: shownConfidentiality(state),
    class: shownClass(state),
    officeId: shownOfficeId(state),
    officerId: state.officerId,
  };
  const asked = role === 'koordinator' ? COORDINATOR : personOf(role, officeId);
  const actor = [asked, COORDINATOR, personOf('atasan', officeId)].find(
    (person) => mayCommand(person.role, kind) && maySee(person, facts, SAMPLE_READERS),
  );
  if (actor === undefined) throw new Error(`nobody of the sample may ${kind} on ${state.id}`);
  return actor;
}

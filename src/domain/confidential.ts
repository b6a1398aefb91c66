import type { ComplaintClass, Confidentiality } from '#domain/complaint/lapor-fields.ts';
import type { Actor, Role } from '#domain/kernel/step.ts';

/** Who may read `rahasia` cases; the shipped default is editable (`set-confidential-readers`). */
export type ConfidentialReaders = {
  readonly roles: readonly Role[];
  readonly assignedOfficer: boolean;
  readonly personIds: readonly string[];
  /** The same for a rahasia case with supervisory content (berkadar pengawasan). */
  readonly supervisory: { readonly roles: readonly Role[]; readonly personIds: readonly string[] };
};

export const DEFAULT_CONFIDENTIAL_READERS: ConfidentialReaders = {
  roles: ['koordinator', 'atasan'],
  assignedOfficer: true,
  personIds: [],
  supervisory: { roles: ['koordinator'], personIds: [] },
};

/** What the rule needs to know of a case. */
export type ConfidentialFacts = {
  readonly confidentiality: Confidentiality;
  readonly class: ComplaintClass | null;
  readonly officeId: string | null;
  readonly officerId: string | null;
};

/** Whether this person may know of this case at all: in lists, counts, search, exports and commands alike. */
export function maySee(actor: Actor, facts: ConfidentialFacts, readers: ConfidentialReaders): boolean {
  if (facts.confidentiality !== 'rahasia') return true;
  const ownOffice = actor.officeId === null || actor.officeId === facts.officeId;
  if (facts.class === 'berkadar-pengawasan') {
    return (
      (readers.supervisory.roles.includes(actor.role) && ownOffice) ||
      readers.supervisory.personIds.includes(actor.personId)
    );
  }
  return (
    (readers.roles.includes(actor.role) && ownOffice) ||
    readers.personIds.includes(actor.personId) ||
    (readers.assignedOfficer && facts.officerId === actor.personId)
  );
}

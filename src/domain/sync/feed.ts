import type { ConfidentialFacts, ConfidentialReaders } from '#domain/confidential.ts';
import type { Actor, Role } from '#domain/kernel/step.ts';

/**
 * Who gets a stream: everybody (`bersama`: the shared settings), whoever has no office of their own (`semua`: the
 * coordinator), one office, one role in one office or everywhere (`*`) for rahasia, one person.
 */
export type Feed = 'bersama' | 'semua' | `kantor/${string}` | `rahasia/${Role}/${string}` | `orang/${string}`;

/** The feeds one person reads in one role. A case is theirs to see when one of these is in its audience. */
export function feedsOf({ personId, role, officeId }: Actor): readonly Feed[] {
  return officeId === null
    ? ['bersama', 'semua', `rahasia/${role}/*`, `orang/${personId}`]
    : ['bersama', `kantor/${officeId}`, `rahasia/${role}/${officeId}`, `orang/${personId}`];
}

/**
 * The feeds a complaint belongs to now; the same rule as `maySee`, turned round so that nobody has to be asked one by
 * one. A case without an office belongs to whoever disposes it.
 */
export function audienceOf(facts: ConfidentialFacts, readers: ConfidentialReaders): readonly Feed[] {
  const { officeId } = facts;
  if (facts.confidentiality !== 'rahasia') {
    return officeId === null ? ['semua'] : ['semua', `kantor/${officeId}`];
  }
  if (facts.class === 'berkadar-pengawasan') {
    return [...ofRoles(readers.supervisory.roles, officeId), ...ofPersons(readers.supervisory.personIds)];
  }
  const officer = readers.assignedOfficer && facts.officerId !== null ? [facts.officerId] : [];
  const persons = [...new Set([...readers.personIds, ...officer])];
  return [...ofRoles(readers.roles, officeId), ...ofPersons(persons)];
}

function ofRoles(roles: readonly Role[], officeId: string | null): readonly Feed[] {
  return roles.flatMap((role): Feed[] =>
    officeId === null ? [`rahasia/${role}/*`] : [`rahasia/${role}/*`, `rahasia/${role}/${officeId}`],
  );
}

function ofPersons(personIds: readonly string[]): readonly Feed[] {
  return personIds.map((personId): Feed => `orang/${personId}`);
}

import type { Profile } from '#contract/window/session.ts';
import { type Institution, personOf } from '#domain/institution/institution.ts';
import type { Person } from '#domain/institution/people.ts';

/** A person as the window shows them; nothing of their PIN but that there is one. */
export function profileOf({ personId, name, role, officeId, pin }: Person): Profile {
  return { personId, name: name ?? personId, role, officeId, hasPin: pin !== null };
}

/** Everybody who works here, in the order in which they were set up. */
export function workingProfiles(institution: Institution): readonly Profile[] {
  return institution.people.filter((person) => !person.ended).map(profileOf);
}

export function profileById(institution: Institution, personId: string): Profile | null {
  const person = personOf(institution, personId);
  return person === null ? null : profileOf(person);
}

import type { Loan } from '#contract/window/institution.ts';
import type { Profile } from '#contract/window/session.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import { type Institution, personOf } from '#domain/institution/institution.ts';
import type { Person, Right } from '#domain/institution/people.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import { runningRights } from '#domain/sync/directory.ts';

/** A person as the window shows them; nothing of their PIN but that there is one. */
export function profileOf({ personId, name, role, officeId, pin }: Person): Profile {
  return { personId, name: name ?? personId, role, officeId, hasPin: pin !== null, lent: null };
}

/** Everybody who works here, in the order in which they were set up, each also in the roles that are lent to them now. */
export function workingProfiles(institution: Institution, now: Instant): readonly Profile[] {
  return institution.people
    .filter((person) => !person.ended)
    .flatMap((person) => [profileOf(person), ...lentTo(institution, person, now)]);
}

/** Who works at a window, in the role in which they do. */
export function profileAs(institution: Institution, actor: Actor, now: Instant): Profile | null {
  return (
    workingProfiles(institution, now).find(
      ({ personId, role, officeId }) =>
        personId === actor.personId && role === actor.role && officeId === actor.officeId,
    ) ?? null
  );
}

function lentTo(institution: Institution, person: Person, now: Instant): readonly Profile[] {
  return runningRights(institution, person.personId, now).flatMap((right) => {
    const lent = loanIn(institution, right);
    return lent === null ? [] : [{ ...profileOf(person), role: right.role, officeId: right.officeId, lent }];
  });
}

/** To whom a person lent their role, as far as its days are not over. */
export function loansOf(institution: Institution, { personId }: Person, now: Instant): readonly Loan[] {
  return institution.people.flatMap(({ name, personId: borrower, rights }) =>
    rights.flatMap(({ delegation, from, until }) =>
      delegation?.personId !== personId || until === null || until <= now
        ? []
        : [
            {
              delegationId: delegation.delegationId,
              name: name ?? borrower,
              from: civilDateOf(from, institution.zone),
              to: lastDay(institution, until),
            },
          ],
    ),
  );
}

function loanIn(institution: Institution, { delegation, until }: Right): Profile['lent'] {
  if (delegation === null || until === null) return null;
  const { delegationId, personId } = delegation;
  const by = personOf(institution, personId)?.name ?? personId;
  return { delegationId, by, to: lastDay(institution, until) };
}

function lastDay({ zone }: Institution, until: Instant): CivilDate {
  return addDays(civilDateOf(until, zone), -1);
}

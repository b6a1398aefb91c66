import { dayNumberOf } from '#domain/deadline/civil-date.ts';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { NOBODY_YET } from '#domain/institution/institution.ts';
import type { PinProof } from '#domain/institution/people.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { COORDINATOR, personOf, SAMPLE_READERS } from '#main/desk/sample/cast.ts';
import { instantOf } from '#main/desk/sample/office-hours.ts';
import { OFFICES } from '#main/desk/sample/phrases.ts';
import { SAMPLE_DAYS } from '#main/desk/sample/received.ts';

/** One act of the sample on what all offices share. */
export type SampleInstitutionAct = {
  readonly actor: Actor;
  readonly at: Instant;
  readonly command: InstitutionCommand;
};

const OFFICE_ROLES = [
  ['admin', 'Admin'],
  ['penghubung', 'Penghubung'],
  ['atasan', 'Atasan'],
] as const;
const DAYS_BEFORE_FIRST_CASE = 14;
const NINE_O_CLOCK = 9 * 3_600;

/**
 * Sets up the institution of the sample: the coordinator, 40 offices by name, an admin, a liaison and a head for each,
 * and the head of the inspectorate as reader of rahasia cases with supervisory content.
 *
 * @param today the day on which the sample is made (WIB); everything lies before it
 * @param pin the proof of the one PIN that all who must have a PIN share
 */
export function* sampleInstitutionActs(
  today: CivilDate,
  pin: PinProof,
): Generator<SampleInstitutionAct, void> {
  const day = dayNumberOf(today) - SAMPLE_DAYS - DAYS_BEFORE_FIRST_CASE;
  let second = NINE_O_CLOCK;
  for (const { actor, command } of settingUp(pin)) {
    yield { actor, at: instantOf({ day, second }), command };
    second += 20;
  }
}

function* settingUp(pin: PinProof): Generator<Omit<SampleInstitutionAct, 'at'>, void> {
  yield { actor: NOBODY_YET, command: added(COORDINATOR, 'Koordinator Kabupaten', pin) };
  for (const [officeId, name] of Object.entries(OFFICES)) {
    yield { actor: COORDINATOR, command: { kind: 'name-office', officeId, personal: { name } } };
    for (const [role, title] of OFFICE_ROLES) {
      const person = personOf(role, officeId);
      yield {
        actor: COORDINATOR,
        command: added(person, `${title} ${name}`, role === 'atasan' ? pin : null),
      };
    }
  }
  yield { actor: COORDINATOR, command: readers() };
}

function added({ personId, role, officeId }: Actor, name: string, pin: PinProof | null): InstitutionCommand {
  return {
    kind: 'add-person',
    personId,
    role,
    officeId,
    personal: { name, pin: pin === null ? null : { ...pin } },
  };
}

function readers(): InstitutionCommand {
  const { roles, assignedOfficer, personIds, supervisory } = SAMPLE_READERS;
  return {
    kind: 'set-confidential-readers',
    roles: [...roles],
    assignedOfficer,
    personIds: [...personIds],
    supervisoryRoles: [...supervisory.roles],
    supervisoryPersonIds: [...supervisory.personIds],
    personal: { reason: 'Atasan Inspektorat memeriksa laporan rahasia berkadar pengawasan' },
  };
}

import { timingSafeEqual } from 'node:crypto';
import { type Institution, NOBODY_YET, personOf } from '#domain/institution/institution.ts';
import type { Person, PinProof, Right } from '#domain/institution/people.ts';
import { refuse } from '#domain/kernel/decision.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor, Role } from '#domain/kernel/step.ts';
import { runningRights } from '#domain/sync/directory.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import type { PinAttempts } from '#main/desk/pin-attempts.ts';
import type { InstitutionOutcome } from '#main/desk/recorder.ts';
import { newPinProof, pinProof, SHORTEST_PIN } from '#sealed/pin-proof.ts';

/** What is kept of a PIN: scrypt of it (N = 2^15, r = 8, p = 1) and the salt. Refuses one of fewer than 4 characters. */
export async function pinProofOf(pin: string): Promise<PinProof> {
  if (pin.length < SHORTEST_PIN) throw new DeskError('pin-terlalu-lemah', { least: SHORTEST_PIN });
  return newPinProof(pin);
}

/** The person that a profile name or id means; null when nobody who still works here has it. */
export function findPerson(institution: Institution, profile: string): Person | null {
  const wanted = profile.trim().toLowerCase();
  const working = institution.people.filter((person) => !person.ended);
  return (
    working.find((person) => person.personId === profile) ??
    working.find((person) => person.name?.toLowerCase() === wanted) ??
    null
  );
}

/**
 * Who acts. Without a profile: the nameless admin of a folder in which no admin was set up yet, or the only admin if
 * that one has no PIN; otherwise the profile must be named. A profile with a PIN needs it. `loan`: in a role that was lent to them.
 * @throws DeskError `profil-tidak-dikenal`, `profil-perlu-dipilih`, `pin-diperlukan`, `pin-salah`, `pin-terkunci`, `delegasi-selesai`
 */
export async function signIn(
  institution: Institution,
  attempts: PinAttempts,
  profile: string | null,
  pin: string | null,
  loan: Loan | null = null,
): Promise<Actor> {
  const person = profile === null ? defaultPerson(institution) : findPerson(institution, profile);
  if (person === null) {
    if (profile === null) return NOBODY_YET;
    throw new DeskError('profil-tidak-dikenal', { profile });
  }
  const kept = person.pin;
  if (kept !== null) await attempts.inTurn(() => checkPin(person, kept, pin, attempts));
  const { role, officeId } = loan === null ? person : lentRight(institution, person, loan);
  return { personId: person.personId, role, officeId };
}

/** A role that was lent, and the moment at which somebody wants to work in it. */
export type Loan = { readonly delegationId: string; readonly now: Instant };

function lentRight(institution: Institution, { personId }: Person, { delegationId, now }: Loan): Right {
  const right = runningRights(institution, personId, now).find(
    ({ delegation }) => delegation?.delegationId === delegationId,
  );
  if (right === undefined) throw new DeskError('delegasi-selesai');
  return right;
}

/**
 * Who reads: like `signIn`, but where a profile would have to be chosen the list is shown as to somebody without rights,
 * so without any rahasia case.
 */
export async function signInToRead(
  institution: Institution,
  attempts: PinAttempts,
  profile: string | null,
  pin: string | null,
): Promise<Actor> {
  try {
    return await signIn(institution, attempts, profile, pin);
  } catch (error) {
    if (error instanceof DeskError && error.code === 'profil-perlu-dipilih') return READER;
    throw error;
  }
}

const READER: Actor = { personId: 'tanpa-profil', role: 'penghubung', officeId: null };

function defaultPerson(institution: Institution): Person | null {
  const everAdmin = institution.people.filter((person) => person.role === 'admin');
  if (everAdmin.length === 0) return null;
  const [only, second] = everAdmin.filter((person) => !person.ended);
  if (only === undefined || second !== undefined || only.pin !== null) {
    throw new DeskError('profil-perlu-dipilih', {});
  }
  return only;
}

type PeopleDesk = Pick<Desk, 'settings' | 'newId' | 'pinAttempts' | 'actOnInstitution' | 'rahasia'>;

export type NewPerson = {
  readonly name: string;
  readonly role: Role;
  readonly officeId: string | null;
  readonly pin: string | null;
};

/**
 * Somebody who works here from now on, under a new id.
 * @throws DeskError `pin-terlalu-lemah`, `masukan-tidak-sah`
 */
export async function addPerson(
  desk: PeopleDesk,
  actor: Actor,
  { name, role, officeId, pin }: NewPerson,
): Promise<{ readonly personId: string; readonly outcome: InstitutionOutcome }> {
  const personId = desk.newId();
  const proof = pin === null ? null : await pinProofOf(pin);
  const command = { kind: 'add-person', personId, role, officeId, personal: { name, pin: proof } } as const;
  const outcome = await desk.actOnInstitution(actor, command);
  if (outcome.ok) await desk.rahasia.pinSet(personId, pin);
  return { personId, outcome };
}

/**
 * Gives a person another PIN, or none. The caller has seen to it that the actor is who they say.
 * @throws DeskError `pin-terlalu-lemah`
 */
export async function setPin(
  desk: PeopleDesk,
  actor: Actor,
  personId: string,
  pin: string | null,
): Promise<InstitutionOutcome> {
  const proof = pin === null ? null : await pinProofOf(pin);
  const outcome = await desk.actOnInstitution(actor, { kind: 'set-pin', personId, personal: { pin: proof } });
  if (outcome.ok) await desk.rahasia.pinSet(personId, pin);
  return outcome;
}

/**
 * The same where somebody may have walked up to a window that another one left open: one's own PIN is changed only with
 * the one that holds now.
 * @throws DeskError as `setPin`, and `pin-diperlukan`, `pin-salah`, `pin-terkunci`
 */
export async function changePin(
  desk: PeopleDesk,
  actor: Actor,
  change: { readonly personId: string; readonly currentPin: string | null; readonly pin: string | null },
): Promise<InstitutionOutcome> {
  const { personId, currentPin, pin } = change;
  const person = personOf(desk.settings.state(), personId);
  if (person === null) return refuse('orang-tidak-dikenal', { person: personId });
  const kept = person.pin;
  if (personId === actor.personId && kept !== null) {
    await desk.pinAttempts.inTurn(() => checkPin(person, kept, currentPin, desk.pinAttempts));
  }
  return setPin(desk, actor, personId, pin);
}

async function checkPin(
  person: Person,
  kept: PinProof,
  pin: string | null,
  attempts: PinAttempts,
): Promise<void> {
  const profile = person.name ?? person.personId;
  if (pin === null) throw new DeskError('pin-diperlukan', { profile });
  await attempts.allow(person.personId);
  const proof = await pinProof(pin, kept.salt);
  const known = Buffer.from(kept.proof, 'base64');
  if (known.length === proof.length && timingSafeEqual(proof, known)) return attempts.right(person.personId);
  await attempts.wrong(person.personId);
  throw new DeskError('pin-salah', { profile });
}

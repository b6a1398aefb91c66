import type { z } from 'zod';
import { readCode } from '#contract/hub/invitation.ts';
import type { addPersonInput, redeemInput, redeemOutput } from '#contract/hub/join-wire.ts';
import { type Institution, personOf } from '#domain/institution/institution.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import { type DoorParts, millisecondsOf } from '#hub/devices/door-parts.ts';
import { fitsPassword, hashPassword } from '#hub/devices/password.ts';
import { hashOf, invitationIdOf, newToken, sameHash } from '#hub/devices/secrets.ts';

type Proof = z.infer<typeof addPersonInput>['proof'];
type RedeemInput = z.infer<typeof redeemInput>;
export type Redeemed = z.infer<typeof redeemOutput>;

type InvitationRefusal = 'UNDANGAN_TIDAK_BERLAKU' | 'UNDANGAN_TERPAKAI' | 'UNDANGAN_LEWAT';

/** Why nobody was let in. */
export type JoinRefusal =
  | { readonly code: 'SANDI_SALAH' | 'SANDI_UNTUK_SATU_ORANG' | InvitationRefusal }
  | { readonly code: 'TERLALU_CEPAT'; readonly afterSeconds: number };
type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: JoinRefusal };

/** Who a proof lets in, and the invitation that it uses up. */
type Shown = { readonly persons: readonly string[]; readonly invitationId: string | null };

/** Lets a device in: by an invitation, or by the name and password of somebody who works here. */
export async function redeem(
  parts: DoorParts,
  address: string,
  input: RedeemInput,
): Promise<Outcome<Redeemed>> {
  const { state, stream } = await institutionOf(parts.hub);
  return tried(parts, address, input.proof, state, async ({ persons, invitationId }) => {
    const token = newToken(parts.random);
    const deviceId = parts.newId();
    const { deviceName: name, replica, signingKey, encryptionKey } = input;
    const joined = await parts.devices.join(
      {
        deviceId,
        tokenHash: hashOf(token),
        name,
        replica,
        signingKey,
        encryptionKey,
        persons,
        state: 'aktif',
        createdAt: parts.hub.now(),
        lastSeenAt: null,
        otherReplicas: [],
      },
      invitationId,
    );
    if (!joined) return null;
    const epoch = await parts.hub.log.epoch();
    return {
      deviceId,
      token,
      epoch,
      institution: stream,
      institutionName: state.name ?? '',
      persons: [...persons],
    };
  });
}

/** Lets somebody in on a device that is there already. Answers who is on it then. */
export async function addPersons(
  parts: DoorParts,
  address: string,
  device: { readonly deviceId: string; readonly persons: readonly string[] },
  proof: Proof,
): Promise<Outcome<readonly string[]>> {
  const { state } = await institutionOf(parts.hub);
  return tried(parts, address, proof, state, async ({ persons, invitationId }) => {
    const added = await parts.devices.addPersons(device.deviceId, persons, invitationId);
    return added ? [...new Set([...device.persons, ...persons])] : null;
  });
}

/** Changes a person's password for who knows the old one. */
export async function changePassword(
  parts: DoorParts,
  address: string,
  input: { readonly personId: string; readonly password: string; readonly newPassword: string },
): Promise<Outcome<null>> {
  const names = [`alamat/${address}`, `orang/${input.personId}`];
  const afterSeconds = await parts.devices.attempt(names, millisecondsOf(parts));
  if (afterSeconds > 0) return no({ code: 'TERLALU_CEPAT', afterSeconds });
  const kept = await parts.devices.password(input.personId);
  if (!(await fitsPassword(kept, input.password))) return no({ code: 'SANDI_SALAH' });
  await parts.devices.setPassword(input.personId, await hashPassword(input.newPassword));
  await parts.devices.attemptSucceeded(names);
  return { ok: true, value: null };
}

/** One attempt, counted before it is made, under the address and under what is guessed at. */
async function tried<T>(
  parts: DoorParts,
  address: string,
  proof: Proof,
  institution: Institution,
  work: (shown: Shown) => Promise<T | null>,
): Promise<Outcome<T>> {
  const names = [`alamat/${address}`, `bukti/${hashOf(guessedAt(proof))}`];
  const afterSeconds = await parts.devices.attempt(names, millisecondsOf(parts));
  if (afterSeconds > 0) return no({ code: 'TERLALU_CEPAT', afterSeconds });
  const shown = await shownBy(parts, proof, institution);
  if (typeof shown === 'string') return no({ code: shown });
  const password = proof.by === 'undangan' ? proof.newPassword : undefined;
  const [only, ...others] = shown.persons;
  if (password !== undefined && others.length > 0) return no({ code: 'SANDI_UNTUK_SATU_ORANG' });
  const value = await work(shown);
  // Another was faster with the same invitation.
  if (value === null) return no({ code: 'UNDANGAN_TERPAKAI' });
  if (password !== undefined && only !== undefined)
    await parts.devices.setPassword(only, await hashPassword(password));
  await parts.devices.attemptSucceeded(names);
  return { ok: true, value };
}

function guessedAt(proof: Proof): string {
  return proof.by === 'undangan'
    ? `undangan ${invitationIdOf(readCode(proof.code) ?? '')}`
    : `orang ${proof.name.toLowerCase()}`;
}

async function shownBy(
  parts: DoorParts,
  proof: Proof,
  institution: Institution,
): Promise<Shown | InvitationRefusal | 'SANDI_SALAH'> {
  return proof.by === 'undangan'
    ? byInvitation(parts, proof.code, institution)
    : byPassword(parts, proof, institution);
}

/** Only who shows the whole code hears that it was used, or ran out. */
async function byInvitation(
  { devices, hub }: DoorParts,
  typed: string,
  institution: Institution,
): Promise<Shown | InvitationRefusal> {
  const code = readCode(typed);
  const invitation = code === null ? null : await devices.invitation(invitationIdOf(code));
  if (code === null || invitation === null || !sameHash(invitation.codeHash, hashOf(code)))
    return 'UNDANGAN_TIDAK_BERLAKU';
  if (invitation.usedBy !== null) return 'UNDANGAN_TERPAKAI';
  if (Date.parse(invitation.expiresAt) <= Date.parse(hub.now())) return 'UNDANGAN_LEWAT';
  const persons = invitation.personIds.filter((id) => personOf(institution, id)?.ended === false);
  return persons.length === 0 ? 'UNDANGAN_TIDAK_BERLAKU' : { persons, invitationId: invitation.invitationId };
}

async function byPassword(
  { devices }: DoorParts,
  { name, password }: { readonly name: string; readonly password: string },
  { people }: Institution,
): Promise<Shown | 'SANDI_SALAH'> {
  const wanted = name.toLowerCase();
  const person = people.find((one) => !one.ended && one.name?.toLowerCase() === wanted);
  const kept = person === undefined ? null : await devices.password(person.personId);
  const fits = await fitsPassword(kept, password);
  return fits && person !== undefined ? { persons: [person.personId], invitationId: null } : 'SANDI_SALAH';
}

function no(refusal: JoinRefusal): { readonly ok: false; readonly refusal: JoinRefusal } {
  return { ok: false, refusal };
}

import { type InvitationFile, shownCode } from '#contract/hub/invitation.ts';
import { personOf } from '#domain/institution/institution.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import { type DoorParts, millisecondsOf } from '#hub/devices/door-parts.ts';
import { instantOf } from '#hub/devices/instant-of.ts';
import { hashOf, invitationIdOf, newCode } from '#hub/devices/secrets.ts';

const HOUR_MS = 3_600_000;
/** Ids are 20 bits: two that wait at once may be the same by chance. */
const TRIES = 20;

/** How an institution that was given no name is called. */
const UNNAMED = 'Instansi tanpa nama';

export type InviteWish = { readonly personIds: readonly string[]; readonly hours: number };

/** Makes an invitation for persons who work here. Answers the person that is unknown, if one is. */
export async function invite(
  parts: DoorParts,
  { personIds, hours }: InviteWish,
): Promise<{ readonly file: InvitationFile } | { readonly unknown: string }> {
  const { state } = await institutionOf(parts.hub);
  const unknown = personIds.find((personId) => personOf(state, personId)?.ended !== false);
  if (unknown !== undefined) return { unknown };
  const now = millisecondsOf(parts);
  const expiresAt = instantOf(now + hours * HOUR_MS);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const code = newCode(parts.random, parts.certificate);
    const invitation = {
      invitationId: invitationIdOf(code),
      codeHash: hashOf(code),
      personIds: [...new Set(personIds)],
      expiresAt,
    };
    if (await parts.devices.invite(invitation, instantOf(now)))
      return { file: fileOf(parts, shownCode(code), expiresAt, state.name) };
  }
  throw new Error('no free invitation id');
}

function fileOf(
  { addresses, certificate }: DoorParts,
  code: string,
  expiresAt: string,
  name: string | null,
): InvitationFile {
  return {
    mejaAduan: 'undangan/1',
    institution: name ?? UNNAMED,
    addresses: [...addresses()],
    fingerprint: certificate,
    code,
    expiresAt,
  };
}

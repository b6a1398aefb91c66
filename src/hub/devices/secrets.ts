import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { CODE_ALPHABET, CODE_PARTS, fingerprintInCode } from '#contract/hub/invitation.ts';

/** Dice: as many random bytes as asked. */
export type Dice = (count: number) => Uint8Array;
export const systemDice: Dice = randomBytes;

/** A device's token: 32 random bytes in base64url. */
export function newToken(random: Dice): string {
  return Buffer.from(random(32)).toString('base64url');
}

/** An invitation's code; `certificate` is the fingerprint of the hub's own one. */
export function newCode(random: Dice, certificate: string | null): string {
  const letters = [...random(CODE_PARTS.id + CODE_PARTS.secret)]
    .map((byte) => CODE_ALPHABET.charAt(byte & 31))
    .join('');
  return certificate === null ? letters : letters + fingerprintInCode(certificate);
}

export function invitationIdOf(code: string): string {
  return code.slice(0, CODE_PARTS.id);
}

/** What is kept of a token or a code: they are as random as a key, so one hash is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

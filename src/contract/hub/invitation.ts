import { z } from 'zod';

/** Letters and digits of a code: Crockford's, in which nothing looks like something else that is in it. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Of a code: which invitation it is, the secret of it, and (where the hub has its own certificate) whose it is. */
export const CODE_PARTS = { id: 4, secret: 16, fingerprint: 8 } as const;

const GROUP = 4;
const WITHOUT_CERTIFICATE = CODE_PARTS.id + CODE_PARTS.secret;
const FULL = WITHOUT_CERTIFICATE + CODE_PARTS.fingerprint;

/** SHA-256 of a certificate as it is sent (DER), hex. */
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** What an invitation's file and its QR carry. The code alone, typed by hand with the address, does too. */
export const invitationFile = z.strictObject({
  mejaAduan: z.literal('undangan/1'),
  institution: z.string().max(200),
  addresses: z.array(z.url({ protocol: /^https?$/ })).min(1),
  /** Null behind a proxy with a certificate that everybody trusts. */
  fingerprint: fingerprint.nullable(),
  code: z.string(),
  expiresAt: z.string(),
});
export type InvitationFile = z.infer<typeof invitationFile>;

/** An invitation's code as it was typed: without its groups, in one case, O read as 0, I and L as 1. Null: no code. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const known = [...code].every((sign) => CODE_ALPHABET.includes(sign));
  return known && (code.length === FULL || code.length === WITHOUT_CERTIFICATE) ? code : null;
}

/** The code as it is shown, in groups of four. */
export function shownCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** The first 40 bits of a fingerprint (hex), in the letters of a code. */
export function fingerprintInCode(hex: string): string {
  const bits = BigInt(`0x${hex.slice(0, 10)}`);
  return Array.from({ length: CODE_PARTS.fingerprint }, (_, at) =>
    CODE_ALPHABET.charAt(Number((bits >> BigInt(5 * (CODE_PARTS.fingerprint - 1 - at))) & 31n)),
  ).join('');
}

/**
 * Whether the hub that answered is the one that the code is of; `answered` is the SHA-256 of its certificate, null where
 * the system's own trust has checked it. A code without a fingerprint fits no self-made certificate.
 */
export function isHubOfCode(code: string, answered: string | null): boolean {
  const named = code.slice(WITHOUT_CERTIFICATE);
  return answered === null ? named === '' : named === fingerprintInCode(answered);
}

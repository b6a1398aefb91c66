import { diffieHellman, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import { BundleError } from '#sealed/bundle/bundle-error.ts';
import { KEY_BYTES } from '#sealed/cipher.ts';
import { publicKeyFrom } from '#sealed/raw-keys.ts';

const SEALED_FOR = Buffer.from('meja-aduan/titipan/1 kunci\n');
const SIGNED_FOR = Buffer.from('meja-aduan/titipan/1 tanda tangan\n');

/**
 * The key of one bundle: agreed between a one-time key and the recipient's (X25519, HKDF-SHA256), bound to the header and the
 * recipient. Only who made the one-time key, and the recipient, can have it.
 */
export function bundleKey(own: KeyObject, { theirs, header, recipient }: BundleAgreement): Uint8Array {
  try {
    const shared = diffieHellman({ privateKey: own, publicKey: publicKeyFrom('x25519', theirs) });
    const info = Buffer.concat([SEALED_FOR, header, recipient]);
    return new Uint8Array(hkdfSync('sha256', shared, '', info, KEY_BYTES));
  } catch (cause) {
    // A point that agrees with everybody on the same key: no program of ours makes it.
    throw new BundleError('titipan-rusak', cause);
  }
}

export type BundleAgreement = {
  /** The other side's public key, 32 bytes. */
  readonly theirs: Uint8Array;
  /** The bytes of the header. */
  readonly header: Uint8Array;
  /** The recipient's public key, 32 bytes. */
  readonly recipient: Uint8Array;
};

/**
 * The sender's word for a header. It names the one-time key, so it is a word for all that is sealed under it: nobody else can
 * write there.
 */
export function signHeader(signingKey: KeyObject, header: Uint8Array): string {
  return sign(null, Buffer.concat([SIGNED_FOR, header]), signingKey).toString('base64');
}

/** Whether the owner of this public key (32 bytes) signed the header. */
export function isSignedBy(publicKey: Uint8Array, header: Uint8Array, signature: string): boolean {
  const signed = Buffer.concat([SIGNED_FOR, header]);
  return verify(null, signed, publicKeyFrom('ed25519', publicKey), Buffer.from(signature, 'base64'));
}

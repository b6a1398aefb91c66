import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** Ed25519 signs, X25519 agrees on keys. */
export type Curve = 'ed25519' | 'x25519';

/** What stands before the 32 bytes of a key in its DER form (RFC 8410). */
const BEFORE = {
  ed25519: { public: '302a300506032b6570032100', private: '302e020100300506032b657004220420' },
  x25519: { public: '302a300506032b656e032100', private: '302e020100300506032b656e04220420' },
} as const;

/** A public key from its 32 bytes. */
export function publicKeyFrom(curve: Curve, raw: Uint8Array): KeyObject {
  const key = Buffer.concat([Buffer.from(BEFORE[curve].public, 'hex'), raw]);
  return createPublicKey({ key, type: 'spki', format: 'der' });
}

/** A private key from 32 random or derived bytes. */
export function privateKeyFrom(curve: Curve, seed: Uint8Array): KeyObject {
  const key = Buffer.concat([Buffer.from(BEFORE[curve].private, 'hex'), seed]);
  return createPrivateKey({ key, type: 'pkcs8', format: 'der' });
}

/** A private key from its PKCS #8 form in base64. */
export function privateKeyOf(text: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(text, 'base64'), type: 'pkcs8', format: 'der' });
}

/** What was told of a key before: its form is slow to write, and asked for with every step and bundle. */
const told = new WeakMap<KeyObject, Buffer>();

/** The 32 public bytes of a key. */
export function rawPublicKey(key: KeyObject): Buffer {
  const known = told.get(key) ?? exported(key);
  told.set(key, known);
  return Buffer.from(known);
}

function exported(key: KeyObject): Buffer {
  const open = key.type === 'private' ? createPublicKey(key) : key;
  return open.export({ type: 'spki', format: 'der' }).subarray(-32);
}

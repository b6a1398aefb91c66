import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { KEY_BYTES, openBox, sealBox } from '#sealed/cipher.ts';

/** Before the 32 bytes of an X25519 key in its DER form. */
const PUBLIC_DER = Buffer.from('302a300506032b656e032100', 'hex');
const PRIVATE_DER = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** A person's pair of keys (X25519), 32 bytes each: anybody seals to the public one, the private one opens. */
export type PersonPair = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };

export function newPersonPair(): PersonPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publicKey: rawPublic(publicKey), privateKey: rawPrivate(privateKey) };
}

/** Seals a key so that only the holder of the private key opens it: a fresh public key (32 bytes), then the box. */
export function sealToPerson(publicKey: Uint8Array, key: Uint8Array, context: string): Buffer {
  const once = generateKeyPairSync('x25519');
  const mine = rawPublic(once.publicKey);
  const box = sealBox(sharedKey(once.privateKey, publicKey, mine, publicKey), key, context);
  return Buffer.concat([mine, box]);
}

/**
 * Opens what `sealToPerson` made.
 * @throws SecretError `segel-rusak` for another pair, another context, or bytes that were changed
 */
export function openAsPerson(
  { publicKey, privateKey }: PersonPair,
  sealed: Uint8Array,
  context: string,
): Buffer {
  const theirs = sealed.subarray(0, KEY_BYTES);
  const own = createPrivateKey({
    key: Buffer.concat([PRIVATE_DER, privateKey]),
    format: 'der',
    type: 'pkcs8',
  });
  return openBox(sharedKey(own, theirs, theirs, publicKey), sealed.subarray(KEY_BYTES), context);
}

function sharedKey(own: KeyObject, other: Uint8Array, once: Uint8Array, to: Uint8Array): Uint8Array {
  const publicKey = createPublicKey({ key: Buffer.concat([PUBLIC_DER, other]), format: 'der', type: 'spki' });
  const secret = diffieHellman({ privateKey: own, publicKey });
  return new Uint8Array(
    hkdfSync('sha256', secret, Buffer.concat([once, to]), 'meja-aduan/to-person/1', KEY_BYTES),
  );
}

function rawPublic(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ type: 'spki', format: 'der' }).subarray(-KEY_BYTES));
}

function rawPrivate(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }).subarray(-KEY_BYTES));
}

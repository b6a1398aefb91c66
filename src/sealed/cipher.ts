import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { SecretError } from '#sealed/secret-error.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Length of every key in the store, in bytes. */
export const KEY_BYTES = 32;

/** How many bytes longer a sealed box is than what is in it: the nonce before, the tag after. */
const BOX_OVERHEAD = NONCE_BYTES + TAG_BYTES;

/** Length of a key's id, in bytes. */
export const KEY_ID_BYTES = 8;

/** The id of a key: a hash of it (hex, 16 digits), so that what is sealed can say under which key. */
export function keyIdOf(key: Uint8Array): string {
  return createHash('sha256')
    .update('key-id')
    .update(key)
    .digest('hex')
    .slice(0, KEY_ID_BYTES * 2);
}

/**
 * Seals bytes with AES-256-GCM: nonce (12, random) + ciphertext + tag (16).
 * `context` is bound to the box without being in it: the box opens only where it belongs.
 */
export function sealBox(key: Uint8Array, plain: Uint8Array | string, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]);
}

/**
 * Opens what `sealBox` made with the same key and context.
 * @throws SecretError `segel-rusak` (naming the context) for another key, another context, or bytes that were changed
 */
export function openBox(key: Uint8Array, box: Uint8Array, context: string): Buffer {
  if (box.length < BOX_OVERHEAD) throw new SecretError('segel-rusak', context);
  const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  const plain = decipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES));
  try {
    // Only checks the tag: this mode gives all bytes in `update`.
    decipher.final();
  } catch (cause) {
    throw new SecretError('segel-rusak', context, cause);
  }
  return plain;
}

/** What a derived key is for; the folder key itself encrypts nothing. */
export type KeyLabel = 'stream-keys' | 'snapshot' | 'drafts' | 'hub' | 'bundles' | 'reminders' | 'tray';

/** A key for one purpose, from the folder key (HKDF-SHA256); the same label gives the same key. */
export function deriveKey(folderKey: Uint8Array, label: KeyLabel): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', folderKey, '', `meja-aduan/${label}/1`, KEY_BYTES));
}

import { randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { KEY_BYTES, openBox, sealBox } from '#sealed/cipher.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** How the folder key stands in its file: the kind, and whatever that kind needs to get the key back. */
export type FolderKeyProtection = { readonly kind: string; readonly [field: string]: unknown };

/**
 * One way to protect the folder key. Here: a plain file, a passphrase; a host may bring its own (the keychain of the
 * operating system). `unwrap` gets what `wrap` gave, as JSON brought it back.
 */
export type KeyProtector = {
  readonly kind: string;
  readonly wrap: (key: Uint8Array) => Promise<FolderKeyProtection>;
  readonly unwrap: (protection: FolderKeyProtection) => Promise<Uint8Array>;
};

const base64 = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const WARNING =
  'Siapa pun yang memegang berkas ini dapat membuka seluruh data pribadi di folder ini. Jangan menyalin, mengirim, atau menghapusnya.';

/** The key as it is, in a file that only its owner may read, with a plain warning in it. */
export const plainFileProtector: KeyProtector = {
  kind: 'file',
  wrap: async (key) => ({ kind: 'file', warning: WARNING, key: Buffer.from(key).toString('base64') }),
  unwrap: async (protection) => parse(z.object({ key: base64 }), protection).key,
};

/** Cost of one guess at a passphrase: 32 MiB and some 0.1 s on an office PC. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1 } as const;
const passphraseSchema = z.object({
  salt: base64,
  // Bounded above too: the file must not be able to ask for all the memory there is.
  N: z.union([z.literal(2 ** 15), z.literal(2 ** 16), z.literal(2 ** 17), z.literal(2 ** 18)]),
  r: z.literal(8),
  p: z.literal(1),
  wrapped: base64,
});
const CONTEXT = 'folder-key';

/**
 * The key wrapped under a passphrase (scrypt, then AES-256-GCM). The passphrase is compared as Unicode NFKC, so that it
 * does not depend on the keyboard. `unwrap` rejects with `frasa-sandi-salah` for another passphrase.
 */
export function passphraseProtector(passphrase: string): KeyProtector {
  return {
    kind: 'passphrase',
    wrap: async (key) => {
      const salt = randomBytes(16);
      const wrapped = sealBox(await stretch(passphrase, salt, SCRYPT), key, CONTEXT);
      return {
        kind: 'passphrase',
        salt: salt.toString('base64'),
        ...SCRYPT,
        wrapped: wrapped.toString('base64'),
      };
    },
    unwrap: async (protection) => {
      const { salt, wrapped, ...cost } = parse(passphraseSchema, protection);
      const wrapKey = await stretch(passphrase, salt, cost);
      try {
        return new Uint8Array(openBox(wrapKey, wrapped, CONTEXT));
      } catch (cause) {
        throw cause instanceof SecretError
          ? new SecretError('frasa-sandi-salah', 'folder.key', cause)
          : cause;
      }
    },
  };
}

function parse<T>(schema: z.ZodType<T>, protection: FolderKeyProtection): T {
  const parsed = schema.safeParse(protection);
  if (!parsed.success) throw new SecretError('kunci-folder-rusak', 'folder.key', parsed.error);
  return parsed.data;
}

function stretch(
  passphrase: string,
  salt: Uint8Array,
  cost: { readonly N: number; readonly r: number; readonly p: number },
): Promise<Uint8Array> {
  const maxmem = 256 * cost.N * cost.r;
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, { ...cost, maxmem }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

import { z } from 'zod';
import type { SafeStorageApi } from '#main/hosts/electron/electron-api.ts';
import { type KeyProtector, plainFileProtector } from '#main/store/key-protector.ts';
import { SecretError } from '#sealed/secret-error.ts';

const KIND = 'keychain';
const shape = z.object({ sealed: z.base64() });

/**
 * The folder key wrapped by the operating system's keychain (DPAPI, Keychain, libsecret, KWallet). Only after the app is
 * ready. Electron's docs, safeStorage: on Linux without a keychain it would "encrypt" with a password that is in its source;
 * that is no protection, so `hasKeychain` says no and the caller takes the protected file, which says plainly what it is.
 */
export function keychainProtector(storage: SafeStorageApi): KeyProtector {
  return {
    kind: KIND,
    wrap: async (key) => {
      const sealed = await storage.encryptStringAsync(Buffer.from(key).toString('base64'));
      return { kind: KIND, sealed: sealed.toString('base64') };
    },
    unwrap: async (protection) => {
      const { sealed } = parse(protection);
      try {
        const { result } = await storage.decryptStringAsync(Buffer.from(sealed, 'base64'));
        return new Uint8Array(Buffer.from(result, 'base64'));
      } catch (cause) {
        // Another user, another PC, or a keychain that was reset.
        throw new SecretError('gantungan-kunci-menolak', 'folder.key', cause);
      }
    },
  };
}

function parse(protection: unknown): z.infer<typeof shape> {
  const parsed = shape.safeParse(protection);
  if (!parsed.success) throw new SecretError('kunci-folder-rusak', 'folder.key', parsed.error);
  return parsed.data;
}

/** Whether the system has a keychain that protects; never Chromium's `basic_text`, nor a back end it does not know. */
export async function hasKeychain(storage: SafeStorageApi, platform: NodeJS.Platform): Promise<boolean> {
  if (!(await storage.isAsyncEncryptionAvailable())) return false;
  return platform !== 'linux' || !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend());
}

/**
 * How the key of a folder is protected: as it already is (`kind` of its key file), else by the keychain, else by a file
 * that only its owner may read. A folder that browser mode made opens here too.
 */
export async function protectorFor(
  storage: SafeStorageApi,
  platform: NodeJS.Platform,
  kind: string | null,
): Promise<KeyProtector> {
  if (kind === plainFileProtector.kind) return plainFileProtector;
  if (kind === KIND || (await hasKeychain(storage, platform))) return keychainProtector(storage);
  return plainFileProtector;
}

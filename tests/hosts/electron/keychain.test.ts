import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SafeStorageApi } from '#main/hosts/electron/electron-api.ts';
import { hasKeychain, keychainProtector, protectorFor } from '#main/hosts/electron/keychain.ts';

type Backend = ReturnType<SafeStorageApi['getSelectedStorageBackend']>;

/** A keychain of one user: what it sealed under one secret, another secret does not open. */
function storage(secret: string, backend: Backend = 'kwallet6', available = true): SafeStorageApi {
  return {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text) => Buffer.from(`${secret}:${text}`),
    decryptStringAsync: async (sealed) => {
      const text = sealed.toString();
      if (!text.startsWith(`${secret}:`)) throw new Error('wrong user');
      return { result: text.slice(secret.length + 1), shouldReEncrypt: false };
    },
  };
}

describe('the folder key in the keychain', () => {
  test('[EL-7] comes back as it was, and does not stand in the file', async () => {
    const key = randomBytes(32);
    const protector = keychainProtector(storage('a'));
    const kept = JSON.parse(JSON.stringify(await protector.wrap(key)));
    expect(kept.kind).toBe('keychain');
    expect(Buffer.from(await protector.unwrap(kept)).equals(key)).toBe(true);
  });

  test('[EL-7] another user is told so, with what is safe', async () => {
    const kept = await keychainProtector(storage('a')).wrap(randomBytes(32));
    const other = keychainProtector(storage('b')).unwrap(kept);
    await expect(other).rejects.toMatchObject({ code: 'gantungan-kunci-menolak' });
  });

  test.each([{ kind: 'keychain' }, { kind: 'keychain', sealed: 7 }, { kind: 'keychain', sealed: '%%' }])(
    '[EL-7] a damaged key file is named as such: %j',
    async (kept) => {
      const opened = keychainProtector(storage('a')).unwrap(kept);
      await expect(opened).rejects.toMatchObject({ code: 'kunci-folder-rusak' });
    },
  );
});

describe('which protection a folder gets', () => {
  test.each([
    ['linux', 'kwallet6', true, true],
    ['linux', 'gnome_libsecret', true, true],
    ['linux', 'basic_text', true, false],
    ['linux', 'unknown', true, false],
    ['linux', 'kwallet6', false, false],
    ['win32', 'unknown', true, true],
    ['win32', 'unknown', false, false],
  ] as const)(
    '[EL-7] %s with %s, available %s: keychain %s',
    async (platform, backend, available, expected) => {
      const here = storage('a', backend, available);
      expect(await hasKeychain(here, platform)).toBe(expected);
      expect((await protectorFor(here, platform, null)).kind).toBe(expected ? 'keychain' : 'file');
    },
  );

  test('[EL-7] a folder that browser mode made opens as it is; one in the keychain never falls back', async () => {
    expect((await protectorFor(storage('a'), 'win32', 'file')).kind).toBe('file');
    expect((await protectorFor(storage('a', 'basic_text'), 'linux', 'keychain')).kind).toBe('keychain');
  });
});
